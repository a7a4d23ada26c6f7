package org.myogate.engine;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.Cutoff;
import org.myogate.snapshot.Person;
import org.myogate.snapshot.Snapshot;
import org.myogate.snapshot.Statement;
import org.myogate.snapshot.Truth;

/** The published cut-offs, and which of them hold for one patient. */
final class Thresholds {

    private static final String SET_SETTING = ".set";
    private static final String ETHNICITY_SETTING = "use-recorded-ethnicity";

    /** What a recorded Asian ancestry chooses: of waist and body mass index, and of grip and lean mass (D36). */
    private static final Set<String> ASIAN_SETS = Set.of("waist:ASIAN", "bmi:ASIAN", "sarcopenia:AWGS2019");

    /** Lower cuts for medicine classes are off label: the site has to want them, and the patient to have said so. */
    private static final String CLASS_SETTING = "asianBmiCutoffs";

    static final String ASIAN_CONCEPT = "ancestry-asian";

    private final Map<String, List<Threshold>> byId;
    private final Map<String, String> settings;

    /**
     * @param rows in file order, their numbers those of the site where it has its own
     * @param settings in force
     */
    Thresholds(List<Threshold> rows, Map<String, String> settings) {
        this.byId = rows.stream()
                .collect(Collectors.groupingBy(Threshold::id, LinkedHashMap::new, Collectors.toUnmodifiableList()));
        this.settings = Map.copyOf(settings);
    }

    Set<String> ids() {
        return byId.keySet();
    }

    /** Every unit in which a cut-off is published. */
    Set<String> units(String id) {
        return byId.getOrDefault(id, List.of()).stream().map(Threshold::unit).collect(Collectors.toSet());
    }

    /**
     * One cut-off per id for this patient. A cut-off that does not exist for this patient has no bounds: nothing reaches
     * it and nothing misses it.
     */
    Map<String, Cutoff> resolve(Snapshot snapshot) {
        Set<String> sets = activeSets(snapshot.statements());
        Person person = snapshot.person();
        Map<String, Cutoff> resolved = new LinkedHashMap<>();
        byId.forEach((id, rows) -> resolved.put(id, cutoff(id, rows, person, sets)));
        return resolved;
    }

    /** As {@link #resolve(Snapshot)}, of one id; null where there is none. */
    @Nullable
    Cutoff resolve(String id, Snapshot snapshot) {
        List<Threshold> rows = byId.get(id);
        return rows == null ? null : cutoff(id, rows, snapshot.person(), activeSets(snapshot.statements()));
    }

    private static Cutoff cutoff(String id, List<Threshold> rows, Person person, Set<String> sets) {
        return new Cutoff(
                id,
                rows.stream()
                        .filter(row -> row.fits(person, sets))
                        .map(Threshold::bound)
                        .toList());
    }

    /** The sets of the site, or those of a recorded Asian ancestry where the site lets it decide. */
    private Set<String> activeSets(List<Statement> statements) {
        boolean asian = "true".equals(settings.get(ETHNICITY_SETTING))
                && statements.stream().anyMatch(s -> s.concept().equals(ASIAN_CONCEPT) && s.qualifies() == Truth.TRUE);
        Set<String> sets = new HashSet<>();
        settings.forEach((key, value) -> {
            if (key.endsWith(SET_SETTING)) {
                sets.add(key.substring(0, key.length() - SET_SETTING.length()) + ":" + value);
            }
        });
        if (asian) {
            sets.removeIf(
                    set -> ASIAN_SETS.stream().anyMatch(asianSet -> set.startsWith(asianSet.replaceAll(":.*", ":"))));
            sets.addAll(ASIAN_SETS);
        }
        sets.add(asian && "true".equals(settings.get(CLASS_SETTING)) ? "class-bmi:ASIAN" : "class-bmi:WHO");
        sets.add(asian ? "ancestry:ASIAN" : "ancestry:OTHER");
        return sets;
    }
}
