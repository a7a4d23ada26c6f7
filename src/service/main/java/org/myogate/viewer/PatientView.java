package org.myogate.viewer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.myogate.card.Telling;
import org.myogate.engine.Silence;
import org.myogate.snapshot.Person;

/**
 * All that the page of one patient shows.
 *
 * @param who sex and age, as far as they are known
 * @param id of the patient
 * @param day the moment looked from
 * @param ruleset its name and version
 * @param groups the axes by level, surest first, for a reader in a hurry
 * @param cards as an EHR shows them
 * @param silence why there are none, null when there are
 * @param reasons why the service speaks
 * @param axes the picture
 * @param triad muscle, liver and fat
 * @param gates that fired
 * @param plan proposed and withheld
 * @param lacking what could not be seen
 * @param series values over time
 */
record PatientView(
        String who,
        String id,
        String day,
        String ruleset,
        List<Group> groups,
        List<CardView> cards,
        @Nullable Silence silence,
        List<String> reasons,
        List<AxisView> axes,
        TriadView triad,
        List<GateView> gates,
        PlanView plan,
        LackingView lacking,
        List<SeriesView> series) {

    private static final List<String> LEVELS = List.of("definite", "probable", "possible", "unknown", "absent");

    /**
     * Axes of one level.
     *
     * @param level for the drawing
     * @param text in words
     * @param names of the axes
     */
    record Group(String level, String text, String names) {}

    static PatientView of(Seen seen) {
        Telling telling = seen.telling();
        List<AxisView> axes = AxisView.of(telling);
        return new PatientView(
                who(telling.outcome().snapshot().person()),
                telling.outcome().snapshot().person().id(),
                telling.outcome().snapshot().asOf().day().toString(),
                telling.outcome().ruleset(),
                groups(axes, telling),
                seen.answer().cards().stream().map(CardView::of).toList(),
                seen.answer().silence(),
                telling.outcome().reasons().stream()
                        .map(telling::name)
                        .distinct()
                        .toList(),
                axes,
                TriadView.of(telling),
                GateView.of(telling),
                PlanView.of(telling),
                LackingView.of(telling),
                SeriesView.of(telling));
    }

    private static List<Group> groups(List<AxisView> axes, Telling telling) {
        Map<String, List<String>> byLevel = new LinkedHashMap<>();
        LEVELS.forEach(level -> byLevel.put(level, new ArrayList<>()));
        axes.forEach(axis -> byLevel.computeIfAbsent(axis.level(), level -> new ArrayList<>())
                .add(axis.name()));
        return byLevel.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> new Group(
                        each.getKey(), telling.name("level." + each.getKey()), String.join(", ", each.getValue())))
                .toList();
    }

    private static String who(Person person) {
        String sex = switch (person.sex()) {
            case MALE -> "man";
            case FEMALE -> "woman";
            case UNKNOWN -> "person";
        };
        Integer youngest = person.youngestAgeYears();
        Integer oldest = person.oldestAgeYears();
        if (youngest == null || oldest == null) {
            return capital(sex) + " of unknown age";
        }
        return capital(sex) + " of " + (youngest.equals(oldest) ? youngest.toString() : youngest + " or " + oldest);
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** Those that hold something back, and what else fired. */
    public Map<String, List<GateView>> gatesByKind() {
        return gates.stream().collect(Collectors.groupingBy(GateView::kind, LinkedHashMap::new, Collectors.toList()));
    }

    public List<SeriesView> charts(boolean overTime) {
        return series.stream().filter(each -> each.isOverTime() == overTime).toList();
    }

    @Override
    public String toString() {
        return "PatientView";
    }
}
