package org.myogate.replay;

import org.myogate.card.Answer;
import org.myogate.card.Card;
import org.myogate.engine.Outcome;
import org.myogate.engine.Words;
import org.myogate.gate.Gate;
import org.myogate.plan.Settled;

/** One patient's outcome for people who scan it: plain text, no line over {@link Columns#WIDTH}. */
final class TextReport {

    private static final int ID = 8;
    private static final int WORD = 11;

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
        section(text, "Gates", gates(outcome));
        section(text, "Plan", plan(outcome.settled()));
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

    private String gates(Outcome outcome) {
        Columns rows = new Columns(ID, WORD, WORD);
        for (Gate gate : outcome.gates()) {
            String name = named(gate.id(), outcome) + (gate.confirm() ? " (confirm)" : "");
            rows.add(gate.id(), gate.effect().word(), gate.indicator().word(), name);
        }
        return rows.toString();
    }

    private String plan(Settled settled) {
        Columns rows = new Columns(ID, WORD);
        settled.kept().forEach(id -> rows.add("proposed", id, name(id)));
        settled.merged().forEach(each -> rows.add("merged", each.id(), "part of " + each.in()));
        settled.withheld()
                .forEach(each -> rows.add("withheld", each.id(), "because of " + Columns.list(each.because())));
        return rows.toString();
    }

    private String named(String id, Outcome outcome) {
        return Filled.in(name(id), outcome.cutoffs());
    }

    private String name(String id) {
        return words.has(id) ? words.of(id).name() : "";
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
