package org.myogate.index;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.myogate.snapshot.Scale;

/**
 * One index: what goes in, what forbids it, and the formula.
 *
 * @param name in the replay line
 * @param scale of the result
 * @param inputs what the formula reads
 * @param more what it reads where it is there
 * @param questions what it asks of the patient
 * @param draws how the values have to belong together
 * @param refusals what about the patient forbids it
 * @param limits what about the values forbids it
 * @param formula of the inputs
 */
record Definition(
        String name,
        Scale scale,
        Set<Input> inputs,
        Set<Input> more,
        Set<Question> questions,
        Draws draws,
        Set<Refusal> refusals,
        Set<Limit> limits,
        ToDoubleFunction<Inputs> formula) {

    Definition {
        inputs = sorted(inputs, Input.class);
        more = sorted(more, Input.class);
        questions = sorted(questions, Question.class);
        refusals = sorted(refusals, Refusal.class);
        limits = sorted(limits, Limit.class);
    }

    /** Of several reasons the first of its enum speaks. */
    private static <E extends Enum<E>> Set<E> sorted(Set<E> set, Class<E> type) {
        Set<E> sorted = EnumSet.noneOf(type);
        sorted.addAll(set);
        return Collections.unmodifiableSet(sorted);
    }

    /** A dimensionless index that nothing forbids yet. */
    static Definition of(String name, Draws draws, Set<Input> inputs, ToDoubleFunction<Inputs> formula) {
        return new Definition(name, Scale.NUMBER, inputs, Set.of(), Set.of(), draws, Set.of(), Set.of(), formula);
    }

    Definition in(Scale unit) {
        return new Definition(name, unit, inputs, more, questions, draws, refusals, limits, formula);
    }

    Definition taking(Set<Input> whatIsThere) {
        return new Definition(name, scale, inputs, whatIsThere, questions, draws, refusals, limits, formula);
    }

    Definition asking(Question question) {
        return new Definition(name, scale, inputs, more, Set.of(question), draws, refusals, limits, formula);
    }

    Definition refusedBy(Refusal... reasons) {
        return new Definition(name, scale, inputs, more, questions, draws, Set.of(reasons), limits, formula);
    }

    Definition within(Limit... bounds) {
        return new Definition(name, scale, inputs, more, questions, draws, refusals, Set.of(bounds), formula);
    }

    /** Whether it holds for fasting blood only. */
    boolean isOfFastingBlood() {
        return inputs.stream().anyMatch(Input::needsFasting);
    }

    /** The inputs that {@link #draws} puts together; a body measure goes with blood, and with another of its day. */
    Set<Input> drawn() {
        Set<Input> drawn = EnumSet.copyOf(inputs);
        if (!inputs.contains(Input.HIP)) {
            drawn.removeIf(Body::measures);
        }
        return drawn;
    }
}
