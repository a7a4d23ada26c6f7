package org.myogate.state;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.myogate.index.Indices;
import org.myogate.index.RecentBmi;
import org.myogate.index.WorkedOut;
import org.myogate.snapshot.Chart;
import org.myogate.snapshot.Cutoff;
import org.myogate.snapshot.Measurement;
import org.myogate.snapshot.Person.Sex;
import org.myogate.snapshot.PublishedCutoffs;
import org.myogate.snapshot.Statement;
import org.myogate.snapshot.Truth;
import org.myogate.state.Glycaemia.State;
import org.myogate.table.Problems;
import org.myogate.table.RulesFiles;

/** {@code rules/state/states.csv} worked out over facts written down by hand. */
final class PublishedStates {

    private final Map<String, Statement> statements = new LinkedHashMap<>();
    private final Map<String, Measurement> measurements = new LinkedHashMap<>();
    private Map<String, Cutoff> cutoffs = PublishedCutoffs.of(Sex.MALE, "waist:NHLBI_US", "bmi:WHO");
    private State glycaemia = State.UNKNOWN;

    static StatesTable read(RulesFiles files, Problems problems) {
        Set<String> markers = new HashSet<>(Indices.NAMES);
        markers.addAll(WorkedOut.UNITS.keySet());
        markers.addAll(Chart.TERMS.analytes().keySet());
        markers.addAll(Chart.TERMS.workedOut().keySet());
        markers.addAll(Set.of("age-years", RecentBmi.NAME));
        Set<String> cutoffs = PublishedCutoffs.of(Sex.MALE).keySet();
        Names names = new Names(Chart.TERMS.concepts().keySet(), markers, cutoffs, evidence(files), Set.of());
        return StatesTable.read(files, names, problems);
    }

    private static Set<String> evidence(RulesFiles files) {
        Set<String> ids = new HashSet<>();
        for (String file : files.in("evidence", ".yaml")) {
            Pattern.compile("(?m)^- id: (\\S+)")
                    .matcher(files.text(file))
                    .results()
                    .forEach(match -> ids.add(match.group(1)));
        }
        return ids;
    }

    PublishedStates cutoffs(Sex sex, String... sets) {
        cutoffs = PublishedCutoffs.of(sex, sets);
        return this;
    }

    PublishedStates glycaemia(State state) {
        glycaemia = state;
        return this;
    }

    PublishedStates know(Statement... known) {
        List.of(known).forEach(statement -> statements.put(statement.concept(), statement));
        return this;
    }

    PublishedStates measure(String use, String number, String unit, Truth fasting) {
        measurements.put(use, Chart.measured(use, number, unit, fasting));
        return this;
    }

    PublishedStates measure(String use, String number, String unit) {
        return measure(use, number, unit, Truth.UNKNOWN);
    }

    States evaluate() {
        Problems problems = new Problems();
        StatesTable table = read(Chart.RULES, problems);
        problems.throwIfAny();
        return table.evaluate(
                statements::get, measurements::get, cutoffs, unreliable -> new Glycaemia(glycaemia, List.of()));
    }

    /** What the glycaemic state was told of HbA1c when a row first asked for it. */
    Truth unreliableWhenAsked() {
        List<Truth> told = new ArrayList<>();
        Problems problems = new Problems();
        read(Chart.RULES, problems).evaluate(statements::get, measurements::get, cutoffs, unreliable -> {
            told.add(unreliable);
            return new Glycaemia(glycaemia, List.of());
        });
        problems.throwIfAny();
        return told.get(0);
    }

    Statement statement(String id) {
        return evaluate().statements().stream()
                .filter(statement -> statement.concept().equals(id))
                .findFirst()
                .orElseThrow();
    }

    Truth truth(String id) {
        return statement(id).qualifies();
    }

    Count count(String id) {
        return evaluate().counts().stream()
                .filter(count -> count.state().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
