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

    private static final UnlessTable UNLESS = unless("""
            EX-21,effect:STOP,
            EX-04,effect:STOP,
            EX-04,effect:CLEAR,
            EX-04,state:pregnant,
            EX-02,state:gout,
            DI-14,SG-26,
            DI-14,state:pregnant,
            """);
    private static final InsteadTable INSTEAD = instead("EX-02,EX-04\nEX-03,EX-04\nEX-01,EX-02\n");

    private Settling() {}

    static Settled settle(Set<String> proposals, List<Gate> gates, Statement... known) {
        Map<String, Statement> statements =
                Stream.of(known).collect(Collectors.toMap(Statement::concept, Function.identity()));
        Set<Proposal> all = proposals.stream().map(Proposal::of).collect(Collectors.toCollection(LinkedHashSet::new));
        return Settlement.settle(all, new Known(gates, statements::get, Set.of()), UNLESS, INSTEAD, needs());
    }

    private static NeedsTable needs() {
        Problems problems = new Problems();
        NeedsTable table =
                NeedsTable.read(files("plan/needs.csv", "recommendation,count,among,how,because,note\n"), problems);
        problems.throwIfAny();
        return table;
    }

    private static UnlessTable unless(String rows) {
        Problems problems = new Problems();
        RulesFiles files = files("plan/unless.csv", "recommendation,by,note\n" + rows);
        UnlessTable table = UnlessTable.read(files, Set.of("pregnant", "gout"), problems);
        problems.throwIfAny();
        return table;
    }

    private static InsteadTable instead(String rows) {
        Problems problems = new Problems();
        InsteadTable table = InsteadTable.read(files("plan/instead.csv", "recommendation,in\n" + rows), problems);
        problems.throwIfAny();
        return table;
    }

    private static RulesFiles files(String path, String text) {
        SortedMap<String, String> texts = new TreeMap<>();
        texts.put(path, text);
        return new RulesFiles(texts);
    }
}
