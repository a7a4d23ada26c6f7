package org.myogate.index;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.myogate.snapshot.Flag;
import org.myogate.snapshot.Person.Sex;
import org.myogate.snapshot.Source;
import org.myogate.snapshot.When;

/**
 * The numbers that go into one formula.
 *
 * @param values one per input
 * @param molar for formulas in mmol/L
 * @param sex for coefficients by sex
 */
record Inputs(Map<Input, Value> values, MolarScales molar, Sex sex) {

    Value of(Input input) {
        Value value = values.get(input);
        if (value == null) {
            throw new IllegalStateException("the formula reads " + input + " and does not say so");
        }
        return value;
    }

    double waistCm() {
        return of(Input.WAIST).base();
    }

    double heightCm() {
        return of(Input.HEIGHT).base();
    }

    double bmi() {
        return of(Input.BMI).base();
    }

    double glucoseMgPerDl() {
        return of(Input.GLUCOSE).base();
    }

    double glucoseMmolPerL() {
        return molar.glucoseMmolPerL(glucoseMgPerDl());
    }

    /** uIU/mL. */
    double insulin() {
        return of(Input.INSULIN).base();
    }

    double tgMgPerDl() {
        return of(Input.TRIGLYCERIDES).base();
    }

    double tgMmolPerL() {
        return molar.triglyceridesMmolPerL(tgMgPerDl());
    }

    double hdlMgPerDl() {
        return of(Input.HDL).base();
    }

    double hdlMmolPerL() {
        return molar.hdlMmolPerL(hdlMgPerDl());
    }

    List<Source> sources() {
        return values.values().stream()
                .flatMap(value -> value.sources().stream())
                .distinct()
                .toList();
    }

    /** Of the newest input; an old height does not make an index old. */
    When when() {
        Map<Input, Value> dated = new EnumMap<>(values);
        dated.remove(Input.HEIGHT);
        return Draws.newest(dated.values());
    }

    /** What a reader should know of any input. */
    Set<Flag> flags() {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        for (Value value : values.values()) {
            value.readings().forEach(reading -> flags.addAll(reading.flags()));
        }
        flags.remove(Flag.SINGLE);
        return flags;
    }

    @Override
    public String toString() {
        return "Inputs" + values.keySet();
    }
}
