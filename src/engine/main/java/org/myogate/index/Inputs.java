package org.myogate.index;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.myogate.index.GlucoseAnswers.Answer;
import org.myogate.snapshot.Flag;
import org.myogate.snapshot.Person;
import org.myogate.snapshot.Person.Sex;
import org.myogate.snapshot.Source;
import org.myogate.snapshot.Truth;
import org.myogate.snapshot.When;

/**
 * The numbers that go into one formula.
 *
 * @param values one per input
 * @param answers one per question that the index asks
 * @param tables for molar scales and what the site has set
 * @param person for age and sex
 */
record Inputs(Map<Input, Value> values, Map<Question, Answer> answers, IndexTables tables, Person person) {

    Value of(Input input) {
        Value value = values.get(input);
        if (value == null) {
            throw new IllegalStateException("the formula reads " + input + " and does not say so");
        }
        return value;
    }

    /** On the base scale of its quantity. */
    double base(Input input) {
        return of(input).base();
    }

    boolean isMale() {
        return person.sex() == Sex.MALE;
    }

    /** Of a partial birth date the older: it gives the lower filtration and the higher score of scarring. */
    double ageYears() {
        Integer age = person.oldestAgeYears();
        if (age == null) {
            throw new IllegalStateException("the formula reads the age and does not say so");
        }
        return age;
    }

    boolean says(Question question) {
        return answers.getOrDefault(question, Answer.NONE).truth() == Truth.TRUE;
    }

    Curve curve() {
        return Curve.of(values);
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
        return tables.molar().glucoseMmolPerL(glucoseMgPerDl());
    }

    /** uIU/mL. */
    double insulin() {
        return of(Input.INSULIN).base();
    }

    double insulinPmolPerL() {
        return tables.molar().insulinPmolPerL(insulin());
    }

    double tgMgPerDl() {
        return of(Input.TRIGLYCERIDES).base();
    }

    double tgMmolPerL() {
        return tables.molar().triglyceridesMmolPerL(tgMgPerDl());
    }

    double hdlMgPerDl() {
        return of(Input.HDL).base();
    }

    double hdlMmolPerL() {
        return tables.molar().hdlMmolPerL(hdlMgPerDl());
    }

    List<Source> sources() {
        return Stream.concat(
                        values.values().stream().flatMap(value -> value.sources().stream()),
                        answers.values().stream().flatMap(answer -> answer.sources().stream()))
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
