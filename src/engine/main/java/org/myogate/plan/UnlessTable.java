package org.myogate.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.myogate.gate.DrugClass;
import org.myogate.gate.Effect;
import org.myogate.gate.Gate;
import org.myogate.snapshot.Snapshot;
import org.myogate.table.Problems;
import org.myogate.table.Row;
import org.myogate.table.RulesFiles;
import org.myogate.table.Table;

/** What stops a recommendation: {@code plan/unless.csv}. */
public final class UnlessTable {

    private static final String FILE = "plan/unless.csv";
    private static final Set<String> COLUMNS = Set.of("recommendation", "by", "note");
    private static final Pattern GATE = Pattern.compile("(SG|X|M|G|F|T)-[0-9]+[a-z]?");
    private static final String EFFECT_PREFIX = "effect:";
    private static final String STATE_PREFIX = "state:";
    static final String FAILED_PREFIX = "failed:";

    private static final String BLOCKED_PREFIX = "blocked:";

    /** Before an option of one class, or {@link #ANY_OPTION}. */
    static final String OPTION_PREFIX = "option:";

    static final String ANY_OPTION = OPTION_PREFIX + "*";

    /** {@code option:SGLT2/PH-07=F-5}: the class is an option by that recommendation; the reason given is F-5. */
    private static final Pattern OPTION = Pattern.compile("option:([A-Z0-9]+)/(PH-\\d{2})=([A-Z]+-\\d+[a-z]?)");

    private final Map<String, List<Stop>> stops;

    private UnlessTable(Map<String, List<Stop>> stops) {
        this.stops = Map.copyOf(stops);
    }

    /** What a cell of column {@code by} names. */
    sealed interface Stop {

        /** What of it stands for this patient: ids of gates, or the name of the fact or list. */
        List<String> standing(Known known);

        /** Any gate of this effect. */
        record ByEffect(Effect effect) implements Stop {
            @Override
            public List<String> standing(Known known) {
                return known.gates().stream()
                        .filter(gate -> gate.effect() == effect)
                        .map(Gate::id)
                        .sorted()
                        .toList();
            }
        }

        /** One gate, whatever its effect. */
        record ByGate(String id) implements Stop {
            @Override
            public List<String> standing(Known known) {
                return known.gates().stream().map(Gate::id).filter(id::equals).toList();
            }
        }

        /** A statement, read or derived; an unconfirmed one stops too. */
        record ByState(String concept) implements Stop {
            @Override
            public List<String> standing(Known known) {
                return known.isStated(concept) ? List.of(concept) : List.of();
            }
        }

        /** Any gate that withholds a class of medicines. */
        record ByBlock(DrugClass option) implements Stop {
            @Override
            public List<String> standing(Known known) {
                return known.gates().stream()
                        .filter(gate -> gate.withholds(option))
                        .map(Gate::id)
                        .sorted()
                        .toList();
            }
        }

        /**
         * A class of medicines that stands as an option.
         *
         * @param option the class
         * @param offeredBy the recommendation that offers it
         * @param reason id of the gate that the two would meet
         */
        record ByOption(DrugClass option, String offeredBy, String reason) implements Stop {
            @Override
            public List<String> standing(Known known) {
                boolean stands = known.offers().getOrDefault(option, Set.of()).contains(offeredBy);
                return stands ? List.of(reason) : List.of();
            }
        }

        /**
         * A list that was asked for and could not be had.
         *
         * @param unless a statement that is enough without the list, empty where none is
         */
        record ByFailedList(String list, String unless) implements Stop {
            @Override
            public List<String> standing(Known known) {
                boolean isEnough = !unless.isEmpty() && known.isPresent(unless);
                return known.failedLists().contains(list) && !isEnough ? List.of(list) : List.of();
            }
        }
    }

    /**
     * The table; where {@code problems} grew it must not be used.
     *
     * @param concepts ids of statements, read and derived
     */
    public static UnlessTable read(RulesFiles files, Set<String> concepts, Problems problems) {
        Map<String, List<Stop>> stops = new LinkedHashMap<>();
        for (Row row : Table.readIfPresent(files, FILE, COLUMNS, problems)) {
            String recommendation = stopped(row);
            Stop stop = stop(row, concepts);
            List<Stop> known = stops.computeIfAbsent(recommendation, id -> new ArrayList<>());
            if (known.contains(stop)) {
                row.problem("'" + row.text("by") + "' stops " + recommendation + " already");
            }
            known.add(stop);
        }
        return new UnlessTable(stops);
    }

    /** A recommendation, or options whichever recommendation offers them. */
    private static String stopped(Row row) {
        String cell = row.text("recommendation");
        if (!cell.startsWith(OPTION_PREFIX)) {
            return Recommendations.id(row, "recommendation");
        }
        if (!cell.equals(ANY_OPTION)
                && DrugClass.of(cell.substring(OPTION_PREFIX.length())).isEmpty()) {
            row.problem("'" + cell + "' is no class of medicines, nor " + ANY_OPTION);
        }
        return cell;
    }

    private static Stop stop(Row row, Set<String> concepts) {
        String by = row.required("by");
        Matcher option = OPTION.matcher(by);
        if (option.matches()) {
            return new Stop.ByOption(drugClass(option.group(1), row), option.group(2), option.group(3));
        }
        if (by.startsWith(BLOCKED_PREFIX)) {
            return new Stop.ByBlock(drugClass(by.substring(BLOCKED_PREFIX.length()), row));
        }
        if (by.startsWith(EFFECT_PREFIX)) {
            return new Stop.ByEffect(effect(by.substring(EFFECT_PREFIX.length()), row));
        }
        if (by.startsWith(STATE_PREFIX)) {
            String concept = by.substring(STATE_PREFIX.length());
            if (!concepts.contains(concept)) {
                row.problem("'" + concept + "' is neither concept nor state");
            }
            return new Stop.ByState(concept);
        }
        if (by.startsWith(FAILED_PREFIX)) {
            String[] words = by.substring(FAILED_PREFIX.length()).split("!", 2);
            String list = words[0];
            String enough = words.length > 1 ? words[1] : "";
            if (!enough.isEmpty() && !concepts.contains(enough)) {
                row.problem("'" + enough + "' is neither concept nor state");
            }
            if (!Snapshot.LISTS.contains(list)) {
                row.problem("'" + list + "' is no list that can fail: " + new TreeSet<>(Snapshot.LISTS));
            }
            return new Stop.ByFailedList(list, enough);
        }
        if (!by.isEmpty() && !GATE.matcher(by).matches()) {
            row.problem("'" + by + "' is neither effect:.. nor state:.. nor failed:.. nor the id of a gate");
        }
        return new Stop.ByGate(by);
    }

    private static DrugClass drugClass(String word, Row row) {
        return DrugClass.of(word).orElseGet(() -> {
            row.problem("'" + word + "' is no class of medicines");
            return DrugClass.MET;
        });
    }

    private static Effect effect(String word, Row row) {
        return Effect.of(word).orElseGet(() -> {
            row.problem("'" + word + "' is no effect of a gate");
            return Effect.STOP;
        });
    }

    /** In file order. */
    List<Stop> stops(String recommendation) {
        return stops.getOrDefault(recommendation, List.of());
    }
}
