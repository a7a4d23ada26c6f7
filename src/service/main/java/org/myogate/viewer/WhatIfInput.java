package org.myogate.viewer;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.myogate.card.Telling;
import org.myogate.intake.Amendment;
import org.myogate.intake.BadInput;
import org.myogate.intake.Change;
import org.myogate.snapshot.Concept;
import org.myogate.snapshot.Measured;
import org.myogate.snapshot.Scale;
import org.myogate.snapshot.ScaleRow;
import org.myogate.snapshot.Terms;
import org.springframework.util.MultiValueMap;

/**
 * What somebody filled in, against the patient as he is: only what differs is a change.
 *
 * @param changes to the record
 * @param words each change in words
 */
record WhatIfInput(List<Change> changes, List<String> words) {

    static final String VALUE = "v.";
    static final String UNIT = "u.";
    static final String ANSWER = "a.";

    /** Long enough for any value, short enough that nobody waits for it. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}([.,][0-9]{1,6})?");

    WhatIfInput {
        changes = List.copyOf(changes);
        words = List.copyOf(words);
    }

    /** @throws BadInput with 400 for a field that is no number; it names the field and not what stood there */
    static WhatIfInput of(MultiValueMap<String, String> fields, Telling telling) {
        List<Change> changes = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (String field : fields.keySet().stream().sorted().toList()) {
            String text = String.valueOf(fields.getFirst(field)).strip();
            if (field.startsWith(VALUE) && !text.isEmpty()) {
                value(field.substring(VALUE.length()), text, fields, telling).ifPresent(change -> {
                    changes.add(change);
                    words.add(words(change, telling));
                });
            } else if (field.startsWith(ANSWER) && !text.isEmpty()) {
                answer(field.substring(ANSWER.length()), text, telling).ifPresent(change -> {
                    changes.add(change);
                    words.add(telling.name(change.concept().id()) + ": " + text);
                });
            }
        }
        return new WhatIfInput(changes, words);
    }

    private static Optional<Change.Value> value(
            String id, String text, MultiValueMap<String, String> fields, Telling telling) {
        Terms.Analyte use = telling.terms().analytes().get(id);
        if (use == null) {
            return Optional.empty();
        }
        if (!NUMBER.matcher(text).matches()) {
            throw new BadInput(400, "value", "The field \u201c" + telling.name(id) + "\u201d takes a number.", "");
        }
        BigDecimal number = new BigDecimal(text.replace(',', '.'));
        Scale scale = scale(use, fields.getFirst(UNIT + id));
        boolean isAsItWas = measured(id, telling)
                .filter(measured ->
                        measured.unit().equals(scale.unit()) && measured.value().isPoint())
                .filter(measured -> plain(measured.value().value()).equals(plain(number)))
                .isPresent();
        return isAsItWas ? Optional.empty() : Optional.of(new Change.Value(use, number, scale));
    }

    private static Scale scale(Terms.Analyte use, @Nullable String unit) {
        List<Scale> scales =
                use.quantity().scales().stream().map(ScaleRow::scale).toList();
        return scales.stream()
                .filter(scale -> scale.unit().equals(unit))
                .findFirst()
                .orElse(scales.get(0));
    }

    private static Optional<Change.Answer> answer(String id, String text, Telling telling) {
        Concept concept = telling.terms().concepts().get(id);
        boolean isAnswer = text.equals("yes") || text.equals("no");
        return concept != null && isAnswer && Amendment.canAnswer(concept)
                ? Optional.of(new Change.Answer(concept, text.equals("yes")))
                : Optional.empty();
    }

    private static String words(Change.Value change, Telling telling) {
        String id = change.use().id();
        String was = measured(id, telling).map(telling::value).orElse("not on record");
        return telling.name(id) + ": " + was + " \u2192 "
                + telling.withUnit(plain(change.number()), change.scale().unit());
    }

    private static Optional<Measured> measured(String id, Telling telling) {
        return telling.outcome()
                .snapshot()
                .measured(id)
                .filter(Measured.class::isInstance)
                .map(Measured.class::cast);
    }

    /** As few digits as say the same, and no more than a person would type. */
    static String plain(BigDecimal number) {
        BigDecimal shown = number.round(MathContext.DECIMAL32).stripTrailingZeros();
        return shown.toPlainString();
    }
}
