package org.myogate.plan;

import java.util.Set;
import org.myogate.table.Problems;
import org.myogate.table.RulesFiles;

/**
 * The tables by which proposals are settled.
 *
 * @param unless what stops a proposal
 * @param instead what replaces a proposal
 * @param needs what only follows another
 * @param options the classes of medicines
 * @param ranking in which order they stand
 */
public record SettlingTables(
        UnlessTable unless, InsteadTable instead, NeedsTable needs, OptionsTable options, RankingTable ranking) {

    /**
     * The tables; where {@code problems} grew they must not be used.
     *
     * @param concepts ids of statements, read and derived
     * @param sources ids of {@code evidence/}
     */
    public static SettlingTables read(RulesFiles files, Set<String> concepts, Set<String> sources, Problems problems) {
        return new SettlingTables(
                UnlessTable.read(files, concepts, problems),
                InsteadTable.read(files, problems),
                NeedsTable.read(files, problems),
                OptionsTable.read(files, concepts, problems),
                RankingTable.read(files, concepts, sources, problems));
    }
}
