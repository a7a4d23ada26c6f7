package org.myogate.card;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.myogate.engine.Firing;
import org.myogate.engine.Outcome;
import org.myogate.finding.Axis;
import org.myogate.finding.Finding;
import org.myogate.finding.Judged;
import org.myogate.finding.Triad;
import org.myogate.gate.DrugClass;
import org.myogate.gate.Gate;
import org.myogate.snapshot.Cutoff;
import org.myogate.snapshot.Measured;
import org.myogate.snapshot.Measurement;
import org.myogate.snapshot.Person;
import org.myogate.snapshot.Statement;
import org.myogate.snapshot.Unmeasured;
import org.myogate.state.Glycaemia;

/** Follows each fact to those behind it; a line that is there already was followed before. */
final class FactLines {

    private final Knowledge knowledge;
    private final Outcome outcome;
    private final Map<String, List<Statement>> statements;
    private final SortedSet<String> lines = new TreeSet<>();

    FactLines(Knowledge knowledge, Outcome outcome) {
        this.knowledge = knowledge;
        this.outcome = outcome;
        this.statements = Stream.concat(outcome.derived().stream(), outcome.snapshot().statements().stream())
                .collect(Collectors.groupingBy(Statement::concept));
    }

    /** In a fixed order. */
    SortedSet<String> lines() {
        return lines;
    }

    /** Whether it was not there yet. */
    boolean line(Object... words) {
        return lines.add(List.of(words).stream().map(String::valueOf).collect(Collectors.joining("\t")));
    }

    void part(Part part) {
        line("part", part.kind(), part.id(), part.indicator());
        PartText.firings(part, outcome).forEach(this::firing);
        switch (part.kind()) {
            case AXIS -> finding(new Situation(outcome).finding(Axis.of(part.id())));
            case STATE -> named(part.id());
            case TRIAD -> triad(outcome.triad());
            case BLOCKED_CLASS ->
                outcome.gates().stream()
                        .filter(gate -> gate.speaksAgainstBeginning(DrugClass.valueOf(part.id())))
                        .forEach(this::gate);
            case GATE, PROPOSAL, LIST -> {}
        }
    }

    private void firing(Firing firing) {
        line("rule", firing.rule());
        firing.facts().forEach(this::fact);
        firing.cutoffs().forEach(this::cutoff);
    }

    private void fact(Object fact) {
        if (fact instanceof Measurement measurement) {
            measurement(measurement);
        } else if (fact instanceof Statement statement) {
            statement(statement);
        } else if (fact instanceof Gate gate) {
            gate(gate);
        } else if (fact instanceof Finding finding) {
            finding(finding);
        } else if (fact instanceof Glycaemia) {
            glycaemia();
        } else if (fact instanceof Triad triad) {
            triad(triad);
        } else if (fact instanceof Person person) {
            line("sex", person.sex());
        }
    }

    private void measurement(Measurement measurement) {
        if (measurement instanceof Measured measured) {
            measured(measured);
        } else if (measurement instanceof Unmeasured unmeasured) {
            line("unmeasured", unmeasured.marker(), unmeasured.reason());
        }
    }

    private void measured(Measured measured) {
        line("measured", new MeasuredLine(measured, knowledge.terms()).text());
    }

    private void statement(Statement statement) {
        if (line("statement", statement.concept(), statement.qualifies(), statement.warns())) {
            statement.from().forEach(this::named);
        }
    }

    /** What the words of a part of a state name, {@code WAIST@waist.raised} or {@code finding:hepatic>=probable}. */
    private void named(String words) {
        for (String name : words.split("[!:@<>=]+", -1)) {
            statements.getOrDefault(name, List.of()).forEach(this::statement);
            Measurement measurement = outcome.measurement(name);
            if (measurement != null) {
                measurement(measurement);
            }
            outcome.findings().values().stream()
                    .filter(each -> each.axis().id().equals(name))
                    .forEach(this::finding);
            if (name.equals(outcome.glycaemia().state().word()) || name.equals("glycaemia")) {
                glycaemia();
            }
            Cutoff cutoff = outcome.cutoffs().get(name);
            if (cutoff != null) {
                cutoff(cutoff);
            }
        }
    }

    /** With the values that were read from where the state was. */
    private void glycaemia() {
        Glycaemia glycaemia = outcome.glycaemia();
        if (line("glycaemia", glycaemia.state(), MeasuredLine.sources(glycaemia.sources()))) {
            outcome.measurements().stream()
                    .filter(each -> each.sources().stream().anyMatch(glycaemia.sources()::contains))
                    .forEach(this::measurement);
        }
    }

    private void gate(Gate gate) {
        if (line("gate", gate.id(), gate.effect(), gate.indicator(), gate.confirm())) {
            outcome.firings().stream()
                    .filter(firing -> firing.added().contains(gate))
                    .forEach(this::firing);
        }
    }

    private void finding(Finding finding) {
        if (line("finding", finding.axis(), finding.level(), String.valueOf(finding.reason()), finding.conflict())) {
            finding.evidence().forEach(this::judged);
        }
    }

    private void judged(Judged judged) {
        line("item", judged.item().rule(), judged.weight(), new TreeSet<>(judged.confounders()));
        judged.item().measured().forEach(this::measured);
        judged.item().statements().forEach(this::statement);
        judged.item().cutoffs().forEach(this::cutoff);
    }

    private void triad(Triad triad) {
        if (line("triad", triad.positive(), triad.unknown(), triad.level())) {
            outcome.findings().values().forEach(this::finding);
        }
    }

    /** Which row of a table holds for this patient may change with what is known of him. */
    private void cutoff(Cutoff cutoff) {
        cutoff.bounds()
                .forEach(bound -> line(
                        "cutoff",
                        cutoff.id(),
                        bound.operator(),
                        MeasuredLine.plain(bound.value()),
                        bound.unit(),
                        bound.set()));
    }
}
