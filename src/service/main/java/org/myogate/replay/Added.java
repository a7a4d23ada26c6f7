package org.myogate.replay;

import java.util.Locale;
import java.util.TreeSet;
import org.myogate.finding.Evidence;
import org.myogate.gate.Ask;
import org.myogate.gate.Gate;
import org.myogate.plan.Caution;
import org.myogate.plan.Proposal;
import org.myogate.snapshot.Statement;
import org.myogate.state.Confounder;

/** What a rule added, in a few words. */
final class Added {

    private Added() {}

    static String told(Object added) {
        if (added instanceof Gate gate) {
            String classes = gate.classes().isEmpty()
                    ? ""
                    : " of " + Columns.list(gate.classes().stream().sorted().toList());
            return gate.effect().word() + classes + ", " + gate.indicator().word()
                    + (gate.confirm() ? ", to be confirmed" : "");
        }
        if (added instanceof Proposal proposal) {
            String option = proposal.option() == null ? "" : " of " + proposal.option();
            return (proposal.considered() ? "named as considered" : "proposal") + option + ", "
                    + proposal.indicator().word();
        }
        if (added instanceof Evidence evidence) {
            return evidence.weight().name().toLowerCase(Locale.ROOT) + " evidence "
                    + (evidence.supports() ? "for" : "against");
        }
        if (added instanceof Confounder confounder) {
            return confounder(confounder);
        }
        if (added instanceof Ask ask) {
            return "question " + ask.id();
        }
        if (added instanceof Caution caution) {
            return "caution beside " + caution.option();
        }
        return added instanceof Statement statement
                ? Facts.statement(statement)
                : added.getClass().getSimpleName();
    }

    private static String confounder(Confounder confounder) {
        String does = switch (confounder.effect()) {
            case INVALIDATE -> "drops evidence of ";
            case DOWNGRADE -> "lowers evidence of ";
            case NOTE -> "a note beside evidence of ";
            case OUT_OF_SCOPE -> "takes every axis out of scope";
        };
        return does + Columns.list(new TreeSet<>(confounder.target()));
    }
}
