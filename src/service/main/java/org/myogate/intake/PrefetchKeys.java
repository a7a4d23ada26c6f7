package org.myogate.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.myogate.snapshot.Terms;
import org.myogate.snapshot.Terms.Role;

/**
 * The keys of our own discovery, one for each clinical question, so that a partial answer stays of use. Codes come out of
 * the terms tables: what the rules read is what is asked for. The queries keep to what every client must understand: a
 * read, or a search by patient and code with {@code _sort} and {@code _count}.
 */
public final class PrefetchKeys {

    static final String CONDITION = "Condition";
    static final String MEDICATION_REQUEST = "MedicationRequest";
    static final String MEDICATION_STATEMENT = "MedicationStatement";

    private static final String PATIENT = "{{context.patientId}}";
    private static final String OBSERVATION = "Observation";
    private static final String LOINC = "http://loinc.org";
    private static final String FACT = "https://myogate.org/fhir/CodeSystem/fact";
    private static final String LABS = "labs";
    private static final String PREGNANCY = "pregnancy";
    private static final String FACTS = "facts";
    private static final Set<String> PREGNANCY_CONCEPTS = Set.of("pregnant", "not-pregnant", "hcg-positive");

    /** Whole lists: without {@code _count}, so that a further page means that something was cut off. */
    private static final Map<String, String> LISTS =
            Map.of("conditions", CONDITION, "medications", MEDICATION_REQUEST, "statements", MEDICATION_STATEMENT);

    /** Lists beside them of which an old entry counts as much as a new one. */
    private static final Set<String> FOR_LIFE = Set.of("familyHistory", "procedures", "allergies");

    /** What no gate, duplicate or conflict of an order rests on: it is not asked for while somebody writes one. */
    private static final Set<String> NOT_FOR_ORDERS =
            Set.of("activity", "fitness", "devices", "immunizations", "goals");

    /** Groups of {@code terms/codes.csv} that belong to one question; all others are asked for under {@code labs}. */
    private static final Map<String, Set<String>> GROUPS = groups();

    /** The newest so many are asked for; an entry in error or two should not hide a good value. */
    private static final Map<String, Integer> COUNTS = Map.of(
            "anthropometry", 40, "bloodPressure", 60, "lipids", 40, "glucose", 40, "activity", 40, "devices", 100);

    /** Further resources, by key: type, and the search parameter that puts the newest first; empty where none does. */
    private static final Map<String, List<String>> OTHERS = others();

    private static final int COUNT = 20;
    private static final int COUNT_OF_REST = 100;
    private static final int COUNT_OF_OTHERS = 50;

    private PrefetchKeys() {}

    private static Map<String, Set<String>> groups() {
        Map<String, Set<String>> groups = new LinkedHashMap<>();
        groups.put("anthropometry", Set.of("WAIST", "HIP", "HEIGHT", "WEIGHT", "BMI"));
        groups.put("bloodPressure", Set.of("BP", "SBP", "DBP"));
        groups.put("lipids", Set.of("TG", "HDL", "LDL", "TC"));
        groups.put("glucose", Set.of("GLU-F", "GLU-R", "OGTT-2H", "FASTST"));
        groups.put("insulin", Set.of("INS-F"));
        groups.put("a1c", Set.of("A1C"));
        groups.put("liver", Set.of("ALT", "AST", "GGT", "PLT", "ALB", "CAP", "LSM"));
        groups.put("kidney", Set.of("CREA", "EGFR", "UACR"));
        groups.put("inflammation", Set.of("HSCRP", "CRP", "WBC", "TEMP"));
        groups.put("activity", Set.of("EVS-D", "EVS-M", "EVS-W", "EVS-S", "EVS-P"));
        groups.put("fitness", Set.of("VO2", "GRIP", "SED"));
        groups.put("devices", Set.of("STEPS", "STEPS-WEEK", "STEPS-SAMPLE", "SLEEP", "RHR"));
        return groups;
    }

    private static Map<String, List<String>> others() {
        Map<String, List<String>> others = new LinkedHashMap<>();
        others.put("encounters", List.of("Encounter", "date"));
        others.put("familyHistory", List.of("FamilyMemberHistory", ""));
        others.put("procedures", List.of("Procedure", "date"));
        others.put("reports", List.of("DiagnosticReport", "date"));
        others.put("immunizations", List.of("Immunization", "date"));
        others.put("allergies", List.of("AllergyIntolerance", "date"));
        others.put("carePlans", List.of("CarePlan", "date"));
        others.put("nutritionOrders", List.of("NutritionOrder", "datetime"));
        others.put("appointments", List.of("Appointment", "date"));
        others.put("goals", List.of("Goal", "start-date"));
        return others;
    }

    /** Every key to publish, in order. */
    public static List<PrefetchKey> of(Terms terms) {
        List<PrefetchKey> keys = new ArrayList<>();
        keys.add(new PrefetchKey("patient", "Patient/" + PATIENT, Set.of("Patient")));
        for (String key : List.of("conditions", "medications", "statements")) {
            String type = LISTS.getOrDefault(key, "");
            keys.add(new PrefetchKey(key, type + "?patient=" + PATIENT, Set.of(type)));
        }
        Set<String> rest =
                new TreeSet<>(tokens(terms, group -> GROUPS.values().stream().noneMatch(g -> g.contains(group))));
        GROUPS.forEach((key, groups) -> addObservations(keys, key, tokens(terms, groups::contains)));
        Set<String> pregnancy = answers(terms, true);
        rest.addAll(answers(terms, false));
        rest.removeAll(pregnancy);
        addObservations(keys, PREGNANCY, pregnancy);
        addObservations(keys, LABS, rest);
        addObservations(
                keys,
                FACTS,
                terms.facts().keySet().stream().map(fact -> FACT + "|" + fact).collect(Collectors.toSet()));
        OTHERS.forEach((key, other) -> {
            String newest = other.get(1).isEmpty() ? "" : "&_sort=-" + other.get(1) + "&_count=" + COUNT_OF_OTHERS;
            keys.add(new PrefetchKey(key, other.get(0) + "?patient=" + PATIENT + newest, Set.of(other.get(0))));
        });
        return List.copyOf(keys);
    }

    /** Those of a service that looks at orders only. */
    public static List<PrefetchKey> forOrders(Terms terms) {
        return of(terms).stream()
                .filter(key -> !NOT_FOR_ORDERS.contains(key.key()))
                .toList();
    }

    /** Resource types that an answer under this key speaks for, empty when the key is none of ours. */
    static Set<String> types(String key) {
        if (GROUPS.containsKey(key) || Set.of(LABS, PREGNANCY, FACTS).contains(key)) {
            return Set.of(OBSERVATION);
        }
        if (key.equals("patient")) {
            return Set.of("Patient");
        }
        if (OTHERS.containsKey(key)) {
            return Set.of(OTHERS.getOrDefault(key, List.of()).get(0));
        }
        return LISTS.containsKey(key) ? Set.of(LISTS.getOrDefault(key, "")) : Set.of();
    }

    /** Whether a further page means that what was asked for is not whole; of other keys only the newest were wanted. */
    public static boolean isWholeList(String key) {
        return LISTS.containsKey(key) || FOR_LIFE.contains(key);
    }

    private static void addObservations(List<PrefetchKey> keys, String key, Set<String> tokens) {
        if (!tokens.isEmpty()) {
            String codes = String.join(",", new TreeSet<>(tokens));
            String query = OBSERVATION + "?patient=" + PATIENT + "&code=" + codes + newest(key);
            keys.add(new PrefetchKey(key, query, Set.of(OBSERVATION)));
        }
    }

    private static String newest(String key) {
        int count = COUNTS.getOrDefault(key, key.equals(LABS) || key.equals(FACTS) ? COUNT_OF_REST : COUNT);
        return "&_sort=-date&_count=" + count;
    }

    /** LOINC, and systems of the site's own, which tables name by their URI. */
    private static Set<String> tokens(Terms terms, Predicate<String> group) {
        Set<String> codes = new TreeSet<>();
        terms.codes().values().stream()
                .filter(code -> code.system().equals("loinc") || code.system().contains(":"))
                .filter(code -> code.role() != Role.AVOID && group.test(code.group()))
                .forEach(
                        code -> codes.add((code.system().equals("loinc") ? LOINC : code.system()) + "|" + code.code()));
        return codes;
    }

    /** LOINC of questions whose answer is a concept. */
    private static Set<String> answers(Terms terms, boolean ofPregnancy) {
        Set<String> codes = new TreeSet<>();
        terms.concepts().values().stream()
                .filter(concept -> PREGNANCY_CONCEPTS.contains(concept.id()) == ofPregnancy)
                .flatMap(concept -> concept.codes().stream())
                .filter(meaning -> meaning.system().equals("loinc-answer"))
                .forEach(meaning -> codes.add(LOINC + "|" + meaning.code().split("=", 2)[0]));
        return codes;
    }
}
