package org.myogate.engine;

import java.util.List;
import java.util.Locale;
import org.myogate.finding.Evidence;
import org.myogate.gate.Ask;
import org.myogate.gate.Gate;
import org.myogate.plan.Caution;
import org.myogate.plan.Proposal;
import org.myogate.snapshot.Statement;
import org.myogate.state.Confounder;

/** The four add-only stages, in order; each is a folder of {@code rules/} and a rule base of its own. */
public enum Stage {
    STATE,
    FINDING,
    GATE,
    PLAN;

    public String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The types that rules of this stage may insert. */
    List<Class<?>> inserts() {
        return switch (this) {
            case STATE -> List.of(Confounder.class, Statement.class);
            case FINDING -> List.of(Evidence.class);
            case GATE -> List.of(Gate.class, Ask.class);
            case PLAN -> List.of(Proposal.class, Caution.class, Ask.class);
        };
    }

    boolean mayInsert(Object fact) {
        return inserts().stream().anyMatch(type -> type.isInstance(fact));
    }
}
