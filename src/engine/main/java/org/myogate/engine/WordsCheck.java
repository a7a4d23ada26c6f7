package org.myogate.engine;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.myogate.engine.Vocabulary.Kind;
import org.myogate.finding.Axis;
import org.myogate.finding.Finding;
import org.myogate.finding.Level;
import org.myogate.snapshot.Unmeasured;
import org.myogate.table.Problems;

/** Checks that words are of something, that what needs words has them, and that a number in them is a cut-off's. */
final class WordsCheck {

    private static final Pattern CUTOFF = Pattern.compile("\\{([^{}]*)}");

    /** Words of the cards themselves, by prefix. */
    private static final Map<String, Set<String>> PREFIXED = Map.of(
            "level", ids(Level.values()),
            "reason", ids(Finding.Reason.values()),
            "unmeasured", ids(Unmeasured.Reason.values()),
            "silence", ids(Silence.Reason.values()),
            "mark", Confidence.words());

    /** Prefixes behind which the words of tables and of other packages stand. */
    private static final Set<String> OPEN = Set.of(
            "input",
            "unit",
            "refused",
            "flag",
            "effort",
            "list",
            "topic",
            "label",
            "unknown",
            "setting",
            "slot",
            "mode",
            "way",
            "draft",
            "phase",
            "nutrient",
            "ask",
            "class",
            "classes",
            "quiet",
            "order",
            "problem",
            "handout");

    private final Vocabulary vocabulary;
    private final Map<String, WordsReader.Entry> entries;
    private final Problems problems;

    WordsCheck(Vocabulary vocabulary, Map<String, WordsReader.Entry> entries, Problems problems) {
        this.vocabulary = vocabulary;
        this.entries = entries;
        this.problems = problems;
    }

    void check(List<DrlRule> rules) {
        Set<String> known = new HashSet<>(vocabulary.all());
        known.addAll(Set.of("triad", "glycaemia"));
        entries.forEach((id, entry) -> {
            if (!known.contains(id) && !isPrefixed(id)) {
                problems.add(entry.file(), entry.line(), "words for unknown id '" + id + "'" + Nearest.hint(id, known));
            }
            checkNumbers(entry);
        });
        for (Axis axis : Axis.values()) {
            if (!entries.containsKey(axis.id())) {
                problems.add("finding", 0, "axis '" + axis.id() + "' has no words: add it to a finding/*.en.yaml");
            }
        }
        rules.forEach(this::checkSaid);
    }

    private static boolean isPrefixed(String id) {
        int dot = id.indexOf('.');
        if (dot < 0) {
            return false;
        }
        String prefix = id.substring(0, dot);
        Predicate<String> known =
                OPEN.contains(prefix) ? word -> !word.isEmpty() : PREFIXED.getOrDefault(prefix, Set.of())::contains;
        return known.test(id.substring(dot + 1));
    }

    private void checkNumbers(WordsReader.Entry entry) {
        Words.Word word = entry.word();
        Set<String> cutoffs = vocabulary.ids(Kind.CUTOFF);
        Stream.of(word.name(), word.says(), word.why(), word.lifts(), word.record())
                .flatMap(text -> CUTOFF.matcher(text).results())
                .map(MatchResult::group)
                .map(text -> text.substring(1, text.length() - 1))
                .map(id -> id.startsWith(Words.DAY_AFTER) ? id.substring(Words.DAY_AFTER.length()) : id)
                .filter(id -> !cutoffs.contains(id))
                .forEach(id -> problems.add(
                        entry.file(), entry.line(), "no cut-off '" + id + "'" + Nearest.hint(id, cutoffs)));
    }

    /** What a gate or a plan rule comes to is said on a card. */
    private void checkSaid(DrlRule rule) {
        if (rule.stage() != Stage.GATE && rule.stage() != Stage.PLAN) {
            return;
        }
        // A caution of one recommendation has words of its own.
        String id = rule.consequence().contains("Caution.") ? rule.label() : rule.id();
        WordsReader.Entry entry = entries.get(id);
        if (entry == null) {
            String folder = rule.stage().folder();
            rule.problem(problems, "'" + id + "' has no words: add it to a " + folder + "/*.en.yaml");
        } else if (entry.word().says().isEmpty()) {
            problems.add(entry.file(), entry.line(), "'" + id + "' says nothing");
        }
    }

    private static Set<String> ids(Enum<?>... constants) {
        return Arrays.stream(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.toUnmodifiableSet());
    }
}
