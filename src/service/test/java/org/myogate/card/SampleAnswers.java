package org.myogate.card;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.myogate.intake.ReplayCase;
import org.myogate.intake.ReplayFiles;
import tools.jackson.databind.JsonNode;

/** What the whole engine with the bundled rules answers for every sample, worked out once for all tests of this JVM. */
final class SampleAnswers {

    private static final Path SAMPLES = Path.of("..", "..", "fhir-samples");
    private static final Map<String, Answer> ANSWERS = answers();

    private SampleAnswers() {}

    private static Map<String, Answer> answers() {
        Map<String, Answer> answers = new TreeMap<>();
        try (Stream<ReplayCase> cases = ReplayFiles.open(List.of(SAMPLES))) {
            cases.filter(sample -> sample.record() != null)
                    .forEach(sample ->
                            answers.put(sample.file().getParent().getFileName().toString(), answer(sample)));
        }
        return answers;
    }

    private static Answer answer(ReplayCase sample) {
        CallContext call = new CallContext(
                "myogate-patient-view", "of-a-sample", sample.record().id(), "e7", false, Set.of(), false);
        return Cards.COMPOSER.compose(Cards.RULESET.evaluate(Cards.RULESET.read(sample.record(), Chart.AS_OF)), call);
    }

    static List<Card> cards(String sample) {
        return ANSWERS.get(sample).cards();
    }

    /** The cards of each sample, none for those who are told nothing. */
    static List<List<Card>> each() {
        return ANSWERS.values().stream().map(Answer::cards).toList();
    }

    /** Every card of every sample. */
    static Stream<Card> all() {
        return each().stream().flatMap(List::stream);
    }

    /** The resources behind the buttons of cards. */
    static Stream<JsonNode> drafts(List<Card> cards) {
        return cards.stream()
                .flatMap(card -> card.suggestions().stream())
                .flatMap(suggestion -> suggestion.actions().stream())
                .map(Action::resource);
    }
}
