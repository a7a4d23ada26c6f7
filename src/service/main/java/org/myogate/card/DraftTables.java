package org.myogate.card;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.myogate.engine.Words;
import org.myogate.gate.DrugClass;
import org.myogate.table.Problems;
import org.myogate.table.Row;
import org.myogate.table.RulesFiles;
import org.myogate.table.Table;

/**
 * Which drafts a recommendation or gate brings: {@code plan/suggestions.csv}, {@code drafts.csv}, {@code exclusions.csv}.
 *
 * @param rows of suggestions
 * @param drafts by their id
 * @param exclusions what an allergy takes out of food
 */
record DraftTables(List<SuggestionRow> rows, Map<String, Draft> drafts, List<Exclusion> exclusions) {

    private static final String SUGGESTIONS = "plan/suggestions.csv";
    private static final String DRAFTS = "plan/drafts.csv";
    private static final String EXCLUSIONS = "plan/exclusions.csv";
    private static final String NOT = "!";
    private static final String OPTION = "option:";
    private static final String OTHER_WORD = "SG-[0-9]+[a-z]?|failed:(conditions|medicines)-list";

    /** What a draft becomes. */
    enum Kind {
        REQUEST,
        TASK,
        GOAL,
        PLAN,
        DIET,
        MODIFIER
    }

    record SuggestionRow(String item, String draft, List<String> where) {}

    /**
     * A draft.
     *
     * @param suggestion drafts of one name are one button
     * @param code null where no verified code is known
     * @param target of a goal, empty where the text says it
     */
    record Draft(
            String id,
            Kind kind,
            String suggestion,
            @Nullable Coding code,
            String text,
            String target) {}

    /**
     * What an allergy does to food.
     *
     * @param isPreference a way of eating, not a food that is left out
     * @param code null where no verified code is known
     */
    record Exclusion(
            String concept, boolean isPreference, @Nullable Coding code, String text) {}

    DraftTables {
        rows = List.copyOf(rows);
        drafts = Map.copyOf(drafts);
        exclusions = List.copyOf(exclusions);
    }

    static DraftTables read(RulesFiles files, Predicate<String> isConcept, Words words, Problems problems) {
        Map<String, Draft> drafts = new LinkedHashMap<>();
        each(
                files,
                DRAFTS,
                Set.of("draft", "kind", "suggestion", "system", "code", "display", "text", "target"),
                problems,
                row -> {
                    Draft draft = draft(row);
                    if (!words.has("draft." + draft.suggestion())) {
                        row.problem("the button 'draft." + draft.suggestion() + "' has no words");
                    }
                    drafts.put(draft.id(), draft);
                });
        List<SuggestionRow> rows = new ArrayList<>();
        Set<String> used = new HashSet<>();
        each(files, SUGGESTIONS, Set.of("recommendation", "draft", "where"), problems, row -> {
            String draft = row.required("draft");
            used.add(draft);
            if (!drafts.containsKey(draft)) {
                row.problem("no draft '" + draft + "' in " + DRAFTS);
            }
            concepts(row, isConcept);
            rows.add(new SuggestionRow(row.required("recommendation"), draft, row.words("where")));
        });
        drafts.keySet().stream()
                .filter(draft -> !used.contains(draft))
                .forEach(draft -> problems.add(DRAFTS, 0, "draft '" + draft + "' is brought by nothing"));
        List<Exclusion> exclusions = new ArrayList<>();
        each(files, EXCLUSIONS, Set.of("concept", "role", "system", "code", "display"), problems, row -> {
            String role = row.oneOf("role", Set.of("exclude", "prefer"));
            exclusions.add(new Exclusion(
                    row.required("concept"), role.equals("prefer"), coding(row), row.required("display")));
        });
        return new DraftTables(rows, drafts, exclusions);
    }

    private static void each(
            RulesFiles files, String file, Set<String> columns, Problems problems, Consumer<Row> reader) {
        Table.readIfPresent(files, file, columns, problems).forEach(reader);
    }

    private static void concepts(Row row, Predicate<String> isConcept) {
        row.words("where").stream()
                .map(word -> word.replace(NOT, ""))
                .filter(word -> !isConcept.test(word)
                        && !word.matches(OTHER_WORD)
                        && option(word).isEmpty())
                .forEach(word -> row.problem("'" + word + "' is neither concept nor state"));
    }

    /** The class of {@code option:CLASS}, empty for any other word. */
    static Optional<DrugClass> option(String word) {
        return word.startsWith(OPTION) ? DrugClass.of(word.substring(OPTION.length())) : Optional.empty();
    }

    private static Draft draft(Row row) {
        return new Draft(
                row.required("draft"),
                row.choice("kind", Kind.class),
                row.required("suggestion"),
                coding(row),
                row.text("text"),
                row.text("target"));
    }

    private static @Nullable Coding coding(Row row) {
        return row.text("code").isEmpty()
                ? null
                : new Coding(row.text("system"), row.text("code"), row.text("display"));
    }

    /**
     * The drafts of one part, in the order of the table.
     *
     * @param holds of a word of column {@code where}
     */
    List<Draft> of(String item, Predicate<String> holds) {
        return rows.stream()
                .filter(row -> row.item().equals(item))
                .filter(row -> row.where().stream().allMatch(holds))
                .map(row -> Optional.ofNullable(drafts.get(row.draft())))
                .flatMap(Optional::stream)
                .toList();
    }
}
