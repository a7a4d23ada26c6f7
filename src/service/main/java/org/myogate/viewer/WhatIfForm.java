package org.myogate.viewer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.myogate.card.Telling;
import org.myogate.engine.Firing;
import org.myogate.engine.MissingInput;
import org.myogate.engine.Words.Word;
import org.myogate.gate.Ask;
import org.myogate.intake.Amendment;
import org.myogate.snapshot.Concept;
import org.myogate.snapshot.Measured;
import org.myogate.snapshot.Measurement;
import org.myogate.snapshot.Scale;
import org.myogate.snapshot.ScaleRow;
import org.myogate.snapshot.Snapshot;
import org.myogate.snapshot.Statement;
import org.myogate.snapshot.Terms;
import org.myogate.snapshot.Truth;

/**
 * What may be assumed to be otherwise.
 *
 * @param missing values that are not there and would decide, best first
 * @param questions that are open
 * @param values that are there
 * @param recorded diagnoses, medicines and answers on record
 */
record WhatIfForm(
        List<ValueField> missing, List<AnswerField> questions, List<ValueField> values, List<AnswerField> recorded) {

    /**
     * A number with its unit.
     *
     * @param id of the use
     * @param name in words
     * @param number as it is now, empty where there is none or it is open at one end
     * @param unit UCUM unit of {@code number}
     * @param units that may be chosen, UCUM and shown
     * @param note when it was measured, or what it would change
     */
    record ValueField(String id, String name, String number, String unit, Map<String, String> units, String note) {

        /** The only unit that it can have, empty where there are several or none worth showing. */
        public String shownUnit() {
            return units.size() == 1 ? units.values().iterator().next() : "";
        }

        @Override
        public String toString() {
            return "ValueField[" + id + "]";
        }
    }

    /**
     * A yes or no.
     *
     * @param id of the concept
     * @param text the question, or what is on record
     * @param now yes, no or not known
     */
    record AnswerField(String id, String text, String now) {

        @Override
        public String toString() {
            return "AnswerField[" + id + "]";
        }
    }

    static WhatIfForm of(Telling telling) {
        Reader reader = new Reader(telling);
        return new WhatIfForm(reader.missing(), reader.questions(), reader.values(), reader.recorded());
    }

    /** Goes through one outcome; used once. */
    private static final class Reader {

        private final Telling telling;
        private final Snapshot snapshot;
        private final Set<Set<String>> taken = new HashSet<>();
        private final Set<String> asked = new HashSet<>();
        private final Set<String> names = new HashSet<>();

        Reader(Telling telling) {
            this.telling = telling;
            this.snapshot = telling.outcome().snapshot();
        }

        List<ValueField> missing() {
            List<ValueField> fields = new ArrayList<>();
            for (MissingInput input : telling.outcome().missing()) {
                uses(use -> use.input().equals(input.input()) && measured(use) == null)
                        .map(use -> field(use, "not on record"))
                        .filter(field -> names.add(field.name()))
                        .forEach(fields::add);
            }
            return fields;
        }

        List<ValueField> values() {
            return uses(use -> measured(use) != null)
                    .map(use -> field(use, note(use)))
                    .sorted(Comparator.comparing(ValueField::name))
                    .toList();
        }

        /** Each code group once, by a use that has a name. */
        private Stream<Terms.Analyte> uses(Predicate<Terms.Analyte> which) {
            return telling.terms().analytes().values().stream()
                    .filter(use ->
                            telling.word(use.id()).isPresent() && !use.id().contains("."))
                    .filter(which)
                    .filter(use -> taken.add(Set.copyOf(use.groups())));
        }

        private @Nullable Measured measured(Terms.Analyte use) {
            Measurement measurement = snapshot.measured(use.id()).orElse(null);
            return measurement instanceof Measured measured ? measured : null;
        }

        private String note(Terms.Analyte use) {
            Measured measured = measured(use);
            return measured == null ? "" : telling.notes(measured);
        }

        private ValueField field(Terms.Analyte use, String note) {
            Measured measured = measured(use);
            Map<String, String> units = new LinkedHashMap<>();
            use.quantity().scales().stream()
                    .map(ScaleRow::scale)
                    .map(Scale::unit)
                    .forEach(unit ->
                            units.putIfAbsent(unit, telling.withUnit("", unit).strip()));
            String unit =
                    measured == null ? use.quantity().scales().get(0).scale().unit() : measured.unit();
            String number = measured == null || !measured.value().isPoint()
                    ? ""
                    : WhatIfInput.plain(measured.value().value());
            return new ValueField(use.id(), telling.name(use.id()), number, unit, units, note);
        }

        /** What is asked, and what a rule matched because nobody knows it. */
        List<AnswerField> questions() {
            List<String> ids = new ArrayList<>();
            telling.outcome().asks().stream().map(Ask::id).forEach(ids::add);
            telling.outcome().firings().stream()
                    .map(Firing::facts)
                    .flatMap(List::stream)
                    .filter(Statement.class::isInstance)
                    .map(Statement.class::cast)
                    .filter(statement -> statement.warns() == Truth.UNKNOWN)
                    .map(Statement::concept)
                    .forEach(ids::add);
            return ids.stream()
                    .filter(asked::add)
                    .flatMap(id -> answerable(id).stream())
                    .map(concept -> answer(concept, question(concept)))
                    .toList();
        }

        List<AnswerField> recorded() {
            return snapshot.statements().stream()
                    .filter(Statement::present)
                    .map(Statement::concept)
                    .filter(asked::add)
                    .flatMap(id -> answerable(id).stream())
                    .map(concept -> answer(concept, telling.name(concept.id())))
                    .sorted(Comparator.comparing(AnswerField::text))
                    .toList();
        }

        private List<Concept> answerable(String id) {
            Concept concept = telling.terms().concepts().get(id);
            return concept != null && Amendment.canAnswer(concept) ? List.of(concept) : List.of();
        }

        private String question(Concept concept) {
            return telling.word("ask." + concept.id())
                    .map(Word::says)
                    .orElseGet(() -> telling.name(concept.id()) + "?");
        }

        private AnswerField answer(Concept concept, String text) {
            String now = snapshot.stated(concept.id())
                    .map(statement -> switch (statement.warns()) {
                        case TRUE -> "yes";
                        case FALSE -> "no";
                        case UNKNOWN -> "not known";
                    })
                    .orElse("not known");
            return new AnswerField(concept.id(), text, now);
        }
    }
}
