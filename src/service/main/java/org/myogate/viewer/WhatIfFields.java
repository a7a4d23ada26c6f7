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
import org.myogate.viewer.WhatIfForm.AnswerField;
import org.myogate.viewer.WhatIfForm.ValueField;

/** Goes through one outcome for what may be assumed to be otherwise; used once. */
final class WhatIfFields {

    private final Telling telling;
    private final Snapshot snapshot;
    private final Set<Set<String>> taken = new HashSet<>();
    private final Set<String> asked = new HashSet<>();
    private final Set<String> names = new HashSet<>();

    WhatIfFields(Telling telling) {
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
                .filter(use -> !telling.hides(use.id()))
                .filter(use -> telling.word(use.id()).isPresent() && !use.id().contains("."))
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
        String unit = measured == null ? use.quantity().scales().get(0).scale().unit() : measured.unit();
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
        return telling.word("ask." + concept.id()).map(Word::says).orElseGet(() -> telling.name(concept.id()) + "?");
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
