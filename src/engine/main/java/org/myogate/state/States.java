package org.myogate.state;

import java.util.List;
import org.myogate.snapshot.Statement;

/**
 * What {@code state/states.csv} comes to for one patient.
 *
 * @param glycaemia the one glycaemic state
 * @param statements one per row, in file order
 * @param counts of the rows that count criteria; a row that reads such a count tells it instead
 */
public record States(Glycaemia glycaemia, List<Statement> statements, List<Count> counts) {

    public States {
        statements = List.copyOf(statements);
        counts = List.copyOf(counts);
    }

    @Override
    public String toString() {
        return "States[" + statements.size() + "]";
    }
}
