package org.myogate.finding;

import java.util.List;
import org.myogate.snapshot.Cutoff;
import org.myogate.snapshot.Measured;
import org.myogate.snapshot.Statement;

/**
 * One item of evidence with what made it: the rule, the facts it matched, the cut-offs it held them against.
 *
 * @param rule full name of the rule
 * @param evidence what it says
 * @param measured the measured facts it matched
 * @param statements the statements it matched
 * @param cutoffs the cut-offs it joined
 * @param sources ids in {@code evidence/}
 */
public record Item(
        String rule,
        Evidence evidence,
        List<Measured> measured,
        List<Statement> statements,
        List<Cutoff> cutoffs,
        List<String> sources) {

    public Item {
        measured = List.copyOf(measured);
        statements = List.copyOf(statements);
        cutoffs = List.copyOf(cutoffs);
        sources = List.copyOf(sources);
    }

    /** Whether it matched this marker or concept. */
    boolean isOf(String fact) {
        return measured.stream().anyMatch(value -> value.marker().equals(fact))
                || statements.stream().anyMatch(statement -> statement.concept().equals(fact));
    }

    @Override
    public String toString() {
        return "Item[" + rule + "]";
    }
}
