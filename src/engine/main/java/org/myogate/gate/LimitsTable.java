package org.myogate.gate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.myogate.table.Problems;
import org.myogate.table.Row;
import org.myogate.table.RulesFiles;
import org.myogate.table.Table;

/** What each gate takes from a plan that it lets pass: {@code gate/limits.csv}. */
public final class LimitsTable {

    private static final String FILE = "gate/limits.csv";
    private static final Set<String> COLUMNS =
            Set.of("by", "restriction", "part", "dimension", "phase", "value", "source", "confidence", "note");
    private static final Pattern GATE = Pattern.compile("(SG|X|M|G|F|T)-[0-9]+[a-z]?");
    private static final String EFFECT_PREFIX = "effect:";

    /**
     * One row.
     *
     * @param id of the gate, empty for any gate of the effect
     * @param effect that the gate acts by, empty for whatever it acts by
     * @param made what it takes, for the gate of this id
     */
    private record Rule(String id, Optional<Effect> effect, Function<String, Restriction> made) {

        boolean fits(Gate gate) {
            return (id.isEmpty() || id.equals(gate.id())) && (effect.isEmpty() || effect.get() == gate.effect());
        }
    }

    private final List<Rule> rules;

    private LimitsTable(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * The table; where {@code problems} grew it must not be used.
     *
     * @param sources ids of {@code evidence/}
     */
    public static LimitsTable read(RulesFiles files, Set<String> sources, Problems problems) {
        List<Rule> rules = new ArrayList<>();
        for (Row row : Table.readIfPresent(files, FILE, COLUMNS, problems)) {
            row.source(sources);
            made(row).forEach(made -> rules.add(rule(row, made)));
        }
        return new LimitsTable(rules);
    }

    /** {@code SG-12}, {@code effect:CAP}, or {@code SG-24:MOD} where a gate acts in more than one way. */
    private static Rule rule(Row row, Function<String, Restriction> made) {
        String by = row.required("by");
        if (by.startsWith(EFFECT_PREFIX)) {
            return new Rule("", effect(by.substring(EFFECT_PREFIX.length()), row), made);
        }
        int colon = by.indexOf(':');
        String id = colon < 0 ? by : by.substring(0, colon);
        if (!by.isEmpty() && !GATE.matcher(id).matches()) {
            row.problem("'" + by + "' is neither effect:.. nor the id of a gate");
        }
        return new Rule(id, colon < 0 ? Optional.empty() : effect(by.substring(colon + 1), row), made);
    }

    private static Optional<Effect> effect(String word, Row row) {
        Optional<Effect> effect = Effect.of(word);
        if (effect.isEmpty()) {
            row.problem("'" + word + "' is no effect of a gate");
        }
        return effect;
    }

    private static List<Function<String, Restriction>> made(Row row) {
        return switch (row.oneOf("restriction", Set.of("limit", "floor", "without", "gauge"))) {
            case "limit" -> ends(row, Restriction.Limit::new);
            case "floor" -> ends(row, Restriction.Floor::new);
            case "without" -> {
                Mode mode = row.choice("value", Mode.class);
                yield List.of(gate -> new Restriction.Without(mode, gate));
            }
            case "gauge" -> {
                Restriction.Gauge.Scale scale = row.choice("value", Restriction.Gauge.Scale.class);
                yield List.of(gate -> new Restriction.Gauge(scale, gate));
            }
            default -> List.of();
        };
    }

    /** A limit or a floor. */
    private interface End {
        Restriction of(Slot slot, Slot.Phase phase, BigDecimal value, String gate);
    }

    /** Without a phase it holds in both. */
    private static List<Function<String, Restriction>> ends(Row row, End end) {
        Slot slot = new Slot(row.choice("part", Slot.Part.class), row.choice("dimension", Slot.Dimension.class));
        BigDecimal value = row.number("value");
        List<Slot.Phase> phases = row.text("phase").isEmpty()
                ? List.of(Slot.Phase.values())
                : List.of(row.choice("phase", Slot.Phase.class));
        List<Function<String, Restriction>> ends = new ArrayList<>();
        phases.forEach(phase -> ends.add(gate -> end.of(slot, phase, value, gate)));
        return ends;
    }

    /** What the gates of one patient leave of a plan. */
    public Restrictions restrictions(Collection<Gate> gates) {
        List<Restriction> all = new ArrayList<>();
        for (Gate gate : gates) {
            rules.stream()
                    .filter(rule -> rule.fits(gate))
                    .forEach(rule -> all.add(rule.made().apply(gate.id())));
        }
        return Restrictions.strictest(all);
    }
}
