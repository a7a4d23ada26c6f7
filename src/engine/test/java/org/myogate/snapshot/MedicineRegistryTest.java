package org.myogate.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myogate.table.Problems;
import org.myogate.table.Row;
import org.myogate.table.RulesFiles;
import org.myogate.table.Table;

/** The classes of glucose-lowering medicines as {@code terms/concept-codes.csv} holds them. */
final class MedicineRegistryTest {

    private static final String FILE = "terms/concept-codes.csv";
    private static final Set<String> COLUMNS = Set.of("concept", "system", "code", "match", "display", "confidence");
    private static final Set<String> CLASSES =
            Set.of("on-metformin", "on-glp1", "on-sglt2", "on-tzd", "on-dpp4", "on-su", "on-insulin");

    private static List<Row> rows(String system) {
        Problems problems = new Problems();
        List<Row> rows = Table.read(RulesFiles.bundled(), FILE, COLUMNS, problems);
        problems.throwIfAny();
        return rows.stream()
                .filter(row -> row.text("system").equals(system) && CLASSES.contains(row.text("concept")))
                .toList();
    }

    private static String ingredients(Row row) {
        return row.text("display").replaceAll(" \\(.*", "");
    }

    @Test
    void aProductCodeMeansOneSetOfIngredients() {
        Map<String, Set<String>> byCode = new TreeMap<>();
        rows("rxnorm")
                .forEach(row -> byCode.computeIfAbsent(row.text("code"), code -> new TreeSet<>())
                        .add(ingredients(row)));
        assertThat(byCode).allSatisfy((code, sets) -> assertThat(sets).as(code).hasSize(1));
    }

    @Test
    void aCombinationStandsUnderTheClassOfEachOfItsIngredients() {
        Map<String, Set<String>> classOf = new HashMap<>();
        Map<String, Set<String>> held = new HashMap<>();
        Map<String, String> combinations = new HashMap<>();
        for (Row row : rows("rxnorm")) {
            String made = ingredients(row);
            held.computeIfAbsent(row.text("code"), code -> new HashSet<>()).add(row.text("concept"));
            if (made.contains(" + ")) {
                combinations.put(row.text("code"), made);
            } else {
                classOf.computeIfAbsent(made, name -> new HashSet<>()).add(row.text("concept"));
            }
        }
        List<String> faults = new ArrayList<>();
        combinations.forEach((code, made) -> {
            for (String ingredient : made.split(" \\+ ", -1)) {
                Set<String> wanted = classOf.getOrDefault(ingredient, Set.of("no class of " + ingredient));
                if (!held.getOrDefault(code, Set.of()).containsAll(wanted)) {
                    faults.add(code + " " + made + " lacks " + wanted);
                }
            }
        });
        assertThat(classOf)
                .allSatisfy((name, classes) -> assertThat(classes).as(name).hasSize(1));
        assertThat(combinations).hasSizeGreaterThan(40);
        assertThat(faults).isEmpty();
    }

    /** By the ATC index: the combinations of A10BD, and the two of insulin with a GLP-1 agonist. */
    @ParameterizedTest
    @CsvSource({
        "A10BD02, on-metformin on-su",
        "A10BD03, on-metformin on-tzd",
        "A10BD04, on-su on-tzd",
        "A10BD05, on-metformin on-tzd",
        "A10BD06, on-su on-tzd",
        "A10BD07, on-dpp4 on-metformin",
        "A10BD09, on-dpp4 on-tzd",
        "A10BD15, on-metformin on-sglt2",
        "A10BD16, on-metformin on-sglt2",
        "A10BD19, on-dpp4 on-sglt2",
        "A10BD20, on-metformin on-sglt2",
        "A10BD21, on-dpp4 on-sglt2",
        "A10BD23, on-metformin on-sglt2",
        "A10BD24, on-dpp4 on-sglt2",
        "A10BD25, on-dpp4 on-metformin on-sglt2",
        "A10BD27, on-dpp4 on-metformin on-sglt2",
        "A10AE54, on-glp1 on-insulin",
        "A10AE56, on-glp1 on-insulin",
        "A10BX16, on-glp1"
    })
    void anAtcCombinationIsOfEachOfItsClasses(String atc, String classes) {
        Set<String> found = new TreeSet<>();
        for (Row row : rows("atc")) {
            boolean fits = row.text("match").equals("prefix")
                    ? atc.startsWith(row.text("code"))
                    : atc.equals(row.text("code"));
            if (fits) {
                found.add(row.text("concept"));
            }
        }
        assertThat(String.join(" ", found)).isEqualTo(classes);
    }

    @Test
    void everyClassThatIsAskedAboutHasItsDraftItsAllergyAndItsIntolerance() {
        assertThat(Dossier.TERMS.events().registry())
                .filteredOn(row -> Set.of("MET", "GLP1", "SGLT2", "TZD").contains(row.word()))
                .hasSize(4)
                .allSatisfy(row -> assertThat(List.of(row.drafted(), row.allergy(), row.intolerance()))
                        .as(row.word())
                        .doesNotContain("")
                        .doesNotHaveDuplicates());
    }
}
