package org.myogate.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.myogate.snapshot.Measured;

/** Prints the two halves of a blood pressure as one, as everybody writes them. */
final class Pressure {

    private static final String SYSTOLIC = "systolic-bp";
    private static final String DIASTOLIC = "diastolic-bp";

    private Pressure() {}

    /** The values as {@link Phrases#dated} prints them, but a pressure with its other half: {@code 184/112 mmHg (2026-11-20)}. */
    static List<String> joined(List<Measured> values, Phrases phrases) {
        List<String> printed = new ArrayList<>();
        for (Measured value : values) {
            String text = pair(value, phrases).orElseGet(() -> phrases.dated(value));
            if (!printed.contains(text)) {
                printed.add(text);
            }
        }
        return printed;
    }

    private static Optional<String> pair(Measured half, Phrases phrases) {
        String marker = half.marker();
        if (!marker.startsWith(SYSTOLIC) && !marker.startsWith(DIASTOLIC)) {
            return Optional.empty();
        }
        String use = marker.substring(marker.indexOf("-bp") + "-bp".length());
        Optional<Measured> systolic = measured(SYSTOLIC + use, phrases);
        Optional<Measured> diastolic = measured(DIASTOLIC + use, phrases);
        if (systolic.isEmpty() || diastolic.isEmpty() || !isOneReading(systolic.get(), diastolic.get(), phrases)) {
            return Optional.empty();
        }
        String number = phrases.values().number(systolic.get());
        String value = number + "/" + phrases.values().value(diastolic.get());
        return Optional.of(value + " (" + phrases.notes(diastolic.get()) + ")");
    }

    private static boolean isOneReading(Measured systolic, Measured diastolic, Phrases phrases) {
        return systolic.unit().equals(diastolic.unit())
                && phrases.date(systolic.when()).equals(phrases.date(diastolic.when()));
    }

    private static Optional<Measured> measured(String marker, Phrases phrases) {
        return Optional.ofNullable(phrases.outcome().measurement(marker))
                .filter(Measured.class::isInstance)
                .map(Measured.class::cast);
    }
}
