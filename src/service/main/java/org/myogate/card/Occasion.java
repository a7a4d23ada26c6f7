package org.myogate.card;

import java.util.Set;
import org.myogate.snapshot.Source;

/**
 * What a clinician is about to do, and so what is worth saying.
 *
 * @param kind which
 * @param problems what was put on the problem list just now; empty unless that is the occasion
 */
public record Occasion(Kind kind, Set<Source> problems) {

    /** A chart is looked at: everything that there is a reason to say. */
    public static final Occasion CHART = new Occasion(Kind.CHART, Set.of());

    private static final String ORDERS_HOOK = "order-";
    private static final String PROBLEMS_HOOK = "problem-list-item-create";

    /** What kind of occasion. */
    public enum Kind {
        CHART,
        /** Orders are being written: what speaks against them, and nothing else. */
        ORDERS,
        /** Problems were entered: the chart, where one of them is known here. */
        PROBLEMS
    }

    public Occasion {
        problems = Set.copyOf(problems);
    }

    /** That of a hook; one without a service of its own is a look at the chart. */
    public static Occasion of(String hook, Set<Source> problems) {
        if (hook.startsWith(ORDERS_HOOK)) {
            return new Occasion(Kind.ORDERS, Set.of());
        }
        return hook.equals(PROBLEMS_HOOK) ? new Occasion(Kind.PROBLEMS, problems) : CHART;
    }
}
