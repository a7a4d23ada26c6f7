package org.myogate.index;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.myogate.snapshot.Scale;

/**
 * One index: what goes in, what forbids it, and the formula.
 *
 * @param name in the replay line
 * @param scale of the result
 * @param inputs what the formula reads
 * @param unread words of inputs that no table reads yet; while there is one, the formula is never called
 * @param draws how the blood values have to belong together
 * @param refusals what about the patient forbids it
 * @param limits what about the values forbids it
 * @param formula of the inputs
 */
record Definition(
        String name,
        Scale scale,
        Set<Input> inputs,
        List<String> unread,
        Draws draws,
        Set<Refusal> refusals,
        Set<Limit> limits,
        ToDoubleFunction<Inputs> formula) {

    Definition {
        inputs = sorted(inputs, Input.class);
        unread = List.copyOf(unread);
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
        return new Definition(name, Scale.NUMBER, inputs, List.of(), draws, Set.of(), Set.of(), formula);
    }

    /** An index that waits for markers which no table reads yet. */
    static Definition waiting(String name, Set<Input> inputs, String... unread) {
        ToDoubleFunction<Inputs> none = read -> Double.NaN;
        return new Definition(name, Scale.NUMBER, inputs, List.of(unread), Draws.SAME_DAY, Set.of(), Set.of(), none);
    }

    Definition in(Scale unit) {
        return new Definition(name, unit, inputs, unread, draws, refusals, limits, formula);
    }

    Definition refusedBy(Refusal... reasons) {
        return new Definition(name, scale, inputs, unread, draws, Set.of(reasons), limits, formula);
    }

    Definition within(Limit... bounds) {
        return new Definition(name, scale, inputs, unread, draws, refusals, Set.of(bounds), formula);
    }
}
