package org.myogate.index;

import org.myogate.snapshot.Terms;
import org.myogate.table.Problems;
import org.myogate.table.RulesFiles;

/**
 * The numbers that indices take from tables.
 *
 * @param pairing how far apart the inputs of one index may lie
 * @param molar scales in mmol/L
 */
public record IndexTables(Pairing pairing, MolarScales molar) {

    /** What is wrong in the tables is a problem; what then comes back must not be used. */
    public static IndexTables read(RulesFiles files, Terms terms, Problems problems) {
        return new IndexTables(Pairing.read(files, terms, problems), MolarScales.of(terms, problems));
    }
}
