package org.myogate.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.myogate.table.Problems;

/**
 * Small rules made of parts of others, which add nothing: which of them match tells which parts of the others do. So what
 * is said of a rule is what Drools finds, and not what anybody else takes its text to mean.
 */
final class Probes {

    private static final String NAME = "probe ";

    private final Stage stage;
    private final Set<String> imports = new LinkedHashSet<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<String> names = new ArrayList<>();
    private @Nullable KieBase base;

    Probes(Stage stage) {
        this.stage = stage;
    }

    /** What the rules of this file may name, the probes may name. */
    void readAs(DrlFile file) {
        file.descr().getImports().stream()
                .map(ImportDescr::getTarget)
                .forEach(target -> imports.add("import " + target + ";\n"));
        file.descr().getFunctionImports().forEach(each -> imports.add("import function " + each.getTarget() + ";\n"));
        // A probe looks at facts of every kind of a name, whichever of them the rule asks for.
        imports.add("import org.myogate.snapshot.Statement;\n");
        imports.add("import org.myogate.snapshot.Measurement;\n");
    }

    /**
     * Adds one.
     *
     * @param patterns each as text
     * @param name what the fact is bound to that its matches are told by
     * @return its number
     */
    int add(List<String> patterns, String name) {
        String text = String.join("\n", patterns) + "\n" + name;
        Integer known = numbers.putIfAbsent(text, names.size());
        if (known != null) {
            return known;
        }
        names.add(name);
        return names.size() - 1;
    }

    /** To be called once, when all are added. @throws IllegalStateException when a part of a rule is no rule */
    void compile() {
        StringBuilder text = new StringBuilder("package org.myogate.probes." + stage.folder() + ";\n\n");
        imports.forEach(text::append);
        numbers.forEach((body, number) -> text.append("rule \"" + NAME)
                .append(number)
                .append("\"\nwhen\n")
                .append(body, 0, body.lastIndexOf('\n'))
                .append("\nthen\nend\n"));
        Problems problems = new Problems();
        String all = text.toString();
        try {
            DrlFile file = new DrlFile(stage, "probes.drl", all, new DrlParser().parse(false, all));
            base = DrlCompiler.compile(List.of(file), problems).orElse(null);
        } catch (DroolsParserException e) {
            throw new IllegalStateException("a part of a rule cannot be asked for", e);
        }
        if (base == null) {
            throw new IllegalStateException("a part of a rule cannot be asked for: " + problems.all());
        }
    }

    /**
     * The facts that each probe matches for one patient, by its number.
     *
     * @param facts that the stage read
     */
    List<Set<Object>> matches(Collection<?> facts) {
        return OwnLoader.lendTo(() -> run(facts));
    }

    private List<Set<Object>> run(Collection<?> facts) {
        List<Set<Object>> matches =
                names.stream().map(name -> (Set<Object>) new LinkedHashSet<>()).collect(Collectors.toList());
        if (base == null) {
            throw new IllegalStateException("compile first");
        }
        KieSession session = base.newKieSession();
        try {
            facts.forEach(session::insert);
            session.addEventListener(new DefaultAgendaEventListener() {
                @Override
                public void afterMatchFired(AfterMatchFiredEvent event) {
                    String rule = event.getMatch().getRule().getName();
                    int number = Integer.parseInt(rule.substring(NAME.length()));
                    matches.get(number).add(event.getMatch().getDeclarationValue(names.get(number)));
                }
            });
            session.fireAllRules();
            return matches;
        } finally {
            session.dispose();
        }
    }
}
