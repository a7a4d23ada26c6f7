package org.myogate.plan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.myogate.gate.Gate;
import org.myogate.snapshot.Statement;
import org.myogate.table.Problems;
import org.myogate.table.RulesFiles;

/** Settles over small tables of its own. */
final class Settling {

    private static final SettlingTables TABLES = tables("""
            EX-21,effect:STOP,
            EX-04,effect:STOP,
            EX-04,effect:CLEAR,
            EX-04,state:pregnant,
            EX-02,state:gout,
            DI-14,SG-26,
            DI-14,state:pregnant,
            """, "EX-02,EX-04\nEX-03,EX-04\nEX-01,EX-02\n");

    private Settling() {}

    static Settled settle(Set<String> proposals, List<Gate> gates, Statement... known) {
        Map<String, Statement> statements =
                Stream.of(known).collect(Collectors.toMap(Statement::concept, Function.identity()));
        Set<Proposal> all = proposals.stream().map(Proposal::of).collect(Collectors.toCollection(LinkedHashSet::new));
        return Settlement.settle(all, Set.of(), new Known(gates, statements::get, Set.of(), Set.of()), TABLES);
    }

    private static SettlingTables tables(String unless, String instead) {
        SortedMap<String, String> texts = new TreeMap<>();
        texts.put("plan/unless.csv", "recommendation,by,note\n" + unless);
        texts.put("plan/instead.csv", "recommendation,in\n" + instead);
        texts.put("plan/needs.csv", "recommendation,count,among,how,because,note\n");
        texts.put("plan/options.csv", "class,taken,cost,note\n");
        texts.put("plan/ranking.csv", "when,class,points,unless,source,confidence,words\n");
        Problems problems = new Problems();
        SettlingTables tables =
                SettlingTables.read(new RulesFiles(texts), Set.of("pregnant", "gout"), Set.of(), problems);
        problems.throwIfAny();
        return tables;
    }
}
