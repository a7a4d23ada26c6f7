package org.myogate.viewer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * Which rows of a replay are looked at.
 *
 * @param kind what the rule did, null for any row
 * @param rule its id, empty for any row
 * @param show a further condition
 * @param page from 1
 */
record RunFilter(RunRow.@Nullable Kind kind, String rule, Show show, int page) {

    private static final int SETTING_LENGTH = 9;

    /** A condition beside the rule. */
    enum Show {
        ALL("all patients"),
        DIFFERENT("other than expected"),
        CRITICAL("a critical card"),
        WARNING("a warning card"),
        CARD("any card"),
        SILENT("no card");

        private final String text;

        Show(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        private boolean takes(RunRow row) {
            return switch (this) {
                case ALL -> true;
                case DIFFERENT -> !row.differences().isEmpty();
                case CRITICAL, WARNING ->
                    row.cards().stream().anyMatch(card -> card.indicator().equals(word()));
                case CARD -> !row.cards().isEmpty();
                case SILENT -> row.cards().isEmpty();
            };
        }
    }

    /** Out of an address; what it does not know it leaves out. */
    static RunFilter of(MultiValueMap<String, String> query) {
        String rule = first(query, "rule");
        int colon = rule.indexOf(':');
        Optional<RunRow.Kind> kind = Arrays.stream(RunRow.Kind.values())
                .filter(each -> colon > 0 && each.word().equals(rule.substring(0, colon)))
                .findFirst();
        Show show = Arrays.stream(Show.values())
                .filter(each -> each.word().equals(first(query, "show")))
                .findFirst()
                .orElse(Show.ALL);
        String page = first(query, "page");
        boolean isNumber = page.matches("[1-9][0-9]*") && page.length() < SETTING_LENGTH;
        return new RunFilter(
                kind.orElse(null),
                kind.isPresent() ? rule.substring(colon + 1) : "",
                show,
                isNumber ? Integer.parseInt(page) : 1);
    }

    private static String first(MultiValueMap<String, String> query, String name) {
        String value = query.getFirst(name);
        return value == null ? "" : value;
    }

    boolean takes(RunRow row) {
        return (kind == null || row.rules(kind).contains(rule)) && show.takes(row);
    }

    /** The rule as an address names it, empty for any. */
    public String ruleWord() {
        return kind == null ? "" : kind.word() + ":" + rule;
    }
}
