package org.myogate.plan;

import org.jspecify.annotations.Nullable;
import org.myogate.gate.DrugClass;
import org.myogate.gate.Indicator;

/**
 * Something a rule would recommend.
 *
 * @param id {@code EX-..}, {@code DI-..}, {@code PH-..} or {@code ART-R..}
 * @param indicator how urgent it is; two rules may propose one id with different urgency, and the higher counts
 * @param option the class of medicines that it offers, null where it offers none; one rule may offer several
 * @param considered the class is named as looked at, and never ranked
 */
public record Proposal(
        String id, Indicator indicator, @Nullable DrugClass option, boolean considered) {

    /** One that offers no medicine. */
    public Proposal(String id, Indicator indicator) {
        this(id, indicator, null, false);
    }

    public static Proposal of(String id) {
        return new Proposal(id, Indicator.INFO);
    }

    /** One that should not be overlooked. */
    public static Proposal warning(String id) {
        return new Proposal(id, Indicator.WARNING);
    }

    /** One that cannot wait. */
    public static Proposal critical(String id) {
        return new Proposal(id, Indicator.CRITICAL);
    }

    /** A class of medicines as an option. */
    public static Proposal option(String id, DrugClass option) {
        return new Proposal(id, Indicator.INFO, option, false);
    }

    /** A class that was looked at beside an option, and is told as the lesser choice. */
    public static Proposal considered(String id, DrugClass option) {
        return new Proposal(id, Indicator.INFO, option, true);
    }
}
