package org.myogate.gate;

import java.util.Arrays;
import java.util.Set;
import org.myogate.snapshot.Statement;
import org.myogate.snapshot.Truth;

/**
 * A gate that fired for this patient.
 *
 * @param id {@code SG-..}, {@code X-..}, {@code M-..}, {@code G-..}, {@code F-..} or {@code T-..}
 * @param effect what it does
 * @param indicator how urgent it is; of a gate before medicine classes that is decided where one is taken or ordered
 * @param confirm it rests on something that has to be confirmed or measured again
 * @param classes of medicines that it stands before; empty for a gate of exercise
 * @param beginningOnly it says nothing against a class that is taken already
 */
public record Gate(
        String id, Effect effect, Indicator indicator, boolean confirm, Set<DrugClass> classes, boolean beginningOnly) {

    public Gate {
        classes = Set.copyOf(classes);
    }

    /** A gate of exercise. */
    public Gate(String id, Effect effect, Indicator indicator, boolean confirm) {
        this(id, effect, indicator, confirm, Set.of(), false);
    }

    /**
     * No exercise plan.
     *
     * @param restsOn the statements behind it; one that is not sure, be it present or missing, has to be confirmed
     */
    public static Gate stop(String id, Indicator indicator, Statement... restsOn) {
        return new Gate(id, Effect.STOP, indicator, anyUnsure(restsOn));
    }

    /** A stop that rests on an old, undated or vague finding. */
    public static Gate stopToConfirm(String id, Indicator indicator) {
        return new Gate(id, Effect.STOP, indicator, true);
    }

    /** Nothing above light activity until a clinician clears the patient; as {@link #stop} otherwise. */
    public static Gate clear(String id, Indicator indicator, Statement... restsOn) {
        return new Gate(id, Effect.CLEAR, indicator, anyUnsure(restsOn));
    }

    /** A clearance asked for on an old, undated or vague finding. */
    public static Gate clearToConfirm(String id, Indicator indicator) {
        return new Gate(id, Effect.CLEAR, indicator, true);
    }

    /** Light to moderate effort only; as {@link #stop} otherwise. */
    public static Gate cap(String id, Indicator indicator, Statement... restsOn) {
        return new Gate(id, Effect.CAP, indicator, anyUnsure(restsOn));
    }

    /** A cap that rests on an old, undated or vague finding. */
    public static Gate capToConfirm(String id, Indicator indicator) {
        return new Gate(id, Effect.CAP, indicator, true);
    }

    /** Another mode or other parameters; as {@link #stop} otherwise. */
    public static Gate modify(String id, Indicator indicator, Statement... restsOn) {
        return new Gate(id, Effect.MOD, indicator, anyUnsure(restsOn));
    }

    /** A change that rests on an old, undated or vague finding. */
    public static Gate modifyToConfirm(String id, Indicator indicator) {
        return new Gate(id, Effect.MOD, indicator, true);
    }

    /** Lines of advice beside the plan; as {@link #stop} otherwise. */
    public static Gate educate(String id, Indicator indicator, Statement... restsOn) {
        return new Gate(id, Effect.EDU, indicator, anyUnsure(restsOn));
    }

    /** No option of these classes; as {@link #stop} otherwise. */
    public static Gate block(String id, Set<DrugClass> classes, Statement... restsOn) {
        return before(id, Effect.BLOCK, classes, anyUnsure(restsOn));
    }

    /** No option of this class; as {@link #stop} otherwise. */
    public static Gate block(String id, DrugClass drugClass, Statement... restsOn) {
        return block(id, Set.of(drugClass), restsOn);
    }

    /** No option of this class, on an old or vague finding. */
    public static Gate blockToConfirm(String id, DrugClass drugClass) {
        return blockToConfirm(id, Set.of(drugClass));
    }

    /** No option of these classes, on an old or vague finding. */
    public static Gate blockToConfirm(String id, Set<DrugClass> classes) {
        return before(id, Effect.BLOCK, classes, true);
    }

    /** No option of this class for now, on an old, undated or vague finding. */
    public static Gate deferToConfirm(String id, DrugClass drugClass) {
        return before(id, Effect.DEFER, Set.of(drugClass), true);
    }

    /** No option of these classes for now, on an old, undated or vague finding. */
    public static Gate deferToConfirm(String id, Set<DrugClass> classes) {
        return before(id, Effect.DEFER, classes, true);
    }

    /** The class is not begun; one that is taken already may go on. */
    public static Gate blockBeginning(String id, DrugClass drugClass, Statement... restsOn) {
        return new Gate(id, Effect.BLOCK, Indicator.INFO, anyUnsure(restsOn), Set.of(drugClass), true);
    }

    /** No option of these classes for now; as {@link #stop} otherwise. */
    public static Gate defer(String id, Set<DrugClass> classes, Statement... restsOn) {
        return before(id, Effect.DEFER, classes, anyUnsure(restsOn));
    }

    /** No option of this class for now; as {@link #stop} otherwise. */
    public static Gate defer(String id, DrugClass drugClass, Statement... restsOn) {
        return defer(id, Set.of(drugClass), restsOn);
    }

    /** Nothing is said of these classes. */
    public static Gate suppress(String id, Set<DrugClass> classes, Statement... restsOn) {
        return before(id, Effect.SUPPRESS, classes, anyUnsure(restsOn));
    }

    /** Nothing is said of this class as an option. */
    public static Gate suppress(String id, DrugClass drugClass, Statement... restsOn) {
        return suppress(id, Set.of(drugClass), restsOn);
    }

    /** The option stays, with a line beside it; as {@link #stop} otherwise. */
    public static Gate caution(String id, Set<DrugClass> classes, Statement... restsOn) {
        return before(id, Effect.CAUTION, classes, anyUnsure(restsOn));
    }

    /** The option stays, with a line beside it; as {@link #stop} otherwise. */
    public static Gate caution(String id, DrugClass drugClass, Statement... restsOn) {
        return caution(id, Set.of(drugClass), restsOn);
    }

    /** A question has to be answered before these classes: they stand behind all others until it is. */
    public static Gate askFirst(String id, Set<DrugClass> classes, Statement... restsOn) {
        return before(id, Effect.ASK_GATE, classes, anyUnsure(restsOn));
    }

    /** A question has to be answered before this class: it stands behind all others until it is. */
    public static Gate askFirst(String id, DrugClass drugClass, Statement... restsOn) {
        return askFirst(id, Set.of(drugClass), restsOn);
    }

    /** A question beside these classes, that is seldom answered in a record and moves none of them back. */
    public static Gate askBeside(String id, Set<DrugClass> classes, Statement... restsOn) {
        return before(id, Effect.ASK_ROUTINE, classes, anyUnsure(restsOn));
    }

    /** A question beside this class, that is seldom answered in a record and does not move it back. */
    public static Gate askBeside(String id, DrugClass drugClass, Statement... restsOn) {
        return askBeside(id, Set.of(drugClass), restsOn);
    }

    private static Gate before(String id, Effect effect, Set<DrugClass> classes, boolean confirm) {
        return new Gate(id, effect, Indicator.INFO, confirm, classes, false);
    }

    /** Whether it does this to that class. */
    public boolean has(Effect wanted, DrugClass drugClass) {
        return effect == wanted && classes.contains(drugClass);
    }

    /** For rules: whether no option of the class may be offered, be it for good or for now. */
    public boolean withholds(DrugClass drugClass) {
        return classes.contains(drugClass)
                && (effect == Effect.BLOCK || effect == Effect.DEFER || effect == Effect.SUPPRESS);
    }

    /** For rules: whether it is a question that comes before this class. */
    public boolean asksBefore(DrugClass drugClass) {
        return has(Effect.ASK_GATE, drugClass);
    }

    /** For rules: whether it is a question before a class, or beside one. */
    public boolean asks() {
        return effect == Effect.ASK_GATE || effect == Effect.ASK_ROUTINE;
    }

    /** For rules: whether it speaks against going on with the class, not only against beginning. */
    public boolean speaksAgainstGoingOn(DrugClass drugClass) {
        return !beginningOnly && speaksAgainstBeginning(drugClass);
    }

    /** For rules: whether it speaks against ordering the class. */
    public boolean speaksAgainstBeginning(DrugClass drugClass) {
        return classes.contains(drugClass) && (effect == Effect.BLOCK || effect == Effect.DEFER);
    }

    private static boolean anyUnsure(Statement... restsOn) {
        return Arrays.stream(restsOn)
                .anyMatch(statement -> statement.qualifies() != Truth.TRUE && statement.warns() != Truth.FALSE);
    }
}
