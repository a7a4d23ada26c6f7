package org.myogate.replay;

import org.myogate.card.Answer;
import org.myogate.card.Card;
import org.myogate.engine.Outcome;
import org.myogate.engine.Words;

/** One patient's outcome for people who scan it: plain text, no line over {@link Columns#WIDTH}. */
final class TextReport {

    private final Words words;
    private final boolean isSignedOff;

    /**
     * Reads names from the ruleset.
     *
     * @param words beside the rules
     * @param isSignedOff whether a clinician has signed the ruleset
     */
    TextReport(Words words, boolean isSignedOff) {
        this.words = words;
        this.isSignedOff = isSignedOff;
    }

    /** @param file the input as it was named */
    String block(String file, Outcome outcome, Answer answer) {
        StringBuilder text = new StringBuilder();
        Columns head = new Columns();
        head.add("patient " + outcome.snapshot().person().id() + "   " + file);
        head.add("as of " + LineWriter.moment(outcome.snapshot().asOf()) + ", ruleset " + outcome.ruleset()
                + (isSignedOff ? "" : ", not clinically signed off"));
        text.append("=".repeat(Columns.WIDTH)).append('\n').append(head);
        section(text, "Findings", FindingRows.of(outcome));
        section(text, "Indices", IndexRows.of(outcome));
        section(text, "States", new StateRows(words).of(outcome));
        PlanRows plan = new PlanRows(outcome, words);
        section(text, "Gates", plan.gates());
        section(text, "Plan", plan.plan());
        section(text, "Prescription", plan.prescription());
        section(text, "Diet in numbers", plan.diet());
        section(text, "Questions", InputRows.questions(outcome));
        section(text, "Missing", InputRows.missing(outcome));
        section(text, "Unusable", InputRows.unusable(outcome));
        section(text, "Too old", InputRows.tooOld(outcome));
        section(text, "Answer", answer(answer));
        return text.toString();
    }

    /** A section with nothing to show is left out. */
    private static void section(StringBuilder text, String title, String body) {
        if (!body.isEmpty()) {
            text.append('\n').append(title).append('\n').append(body);
        }
    }

    private static String answer(Answer answer) {
        Columns rows = new Columns();
        if (answer.silence() != null) {
            rows.add("no card: " + answer.silence().reason() + " ("
                    + answer.silence().text() + ")");
        }
        for (Card card : answer.cards()) {
            rows.add("[" + card.indicator() + "] " + card.summary());
            card.detail().lines().forEach(line -> rows.add(line.isBlank() ? "" : "  " + line));
        }
        return rows.toString();
    }
}
