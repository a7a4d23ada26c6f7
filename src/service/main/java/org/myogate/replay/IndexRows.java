package org.myogate.replay;

import org.myogate.engine.Outcome;
import org.myogate.index.IndexResult;
import org.myogate.index.IndexResult.Computed;
import org.myogate.index.IndexResult.Lacking;
import org.myogate.index.IndexResult.Refused;

/** The indices: value and inputs, or what each lacks, or why it is refused. */
final class IndexRows {

    private static final int NAME = 9;

    private IndexRows() {}

    static String of(Outcome outcome) {
        Columns rows = new Columns(NAME);
        for (IndexResult result : outcome.indices()) {
            rows.add(result.name(), text(result, outcome));
        }
        return rows.toString();
    }

    private static String text(IndexResult result, Outcome outcome) {
        if (result instanceof Computed computed) {
            String fact = Facts.measured(
                    computed.measured(), outcome.snapshot().asOf().zone());
            return fact.substring(result.name().length()).strip();
        }
        if (result instanceof Lacking lacking) {
            return "lacks " + Columns.list(lacking.missing());
        }
        return "refused: " + ((Refused) result).word();
    }
}
