package org.myogate.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.myogate.finding.Level;
import org.myogate.gate.Effect;
import org.myogate.gate.Indicator;
import org.myogate.state.Glycaemia;

/**
 * What {@code rules/plan/slots.csv} and {@code lead.csv} look for in an outcome: {@code EX-21}, {@code SG:STOP},
 * {@code axis:PROBABLE}, {@code DI-17&on-keto}. The first term is what takes part in the card; the others have to hold
 * beside it.
 *
 * @param terms at least one
 */
record Trigger(List<Term> terms) {

    static final String AXIS = "axis";
    static final String TRIAD = "triad";
    static final String GLYCAEMIA = "glycaemia";

    /** What offers the first of the ranked classes of medicines. */
    static final String FIRST_CLASS = "first-class";

    /** Classes of medicines that would be offered and that a gate withholds. */
    static final String BLOCKED_CLASS = "blocked-class";

    /** Lists that were not seen, before a class of medicines that rests on them. */
    static final String UNSEEN_LIST = "unseen-list";

    private static final Pattern RULE = Pattern.compile("(EX|DI|PH|SG|ART-R|X|M|G|F|T)-?[0-9]+[a-z]?");
    private static final Pattern FAMILY = Pattern.compile("SG|X|M|G|F|T");

    /**
     * One name with what is asked of it.
     *
     * @param name id of a rule, gate, state or concept; or one of the words above; or a family of gates
     * @param level of an axis, null when not asked for
     * @param effect of a gate, null when not asked for
     * @param indicator of a gate, null when not asked for
     * @param state glycaemic, null when not asked for
     */
    record Term(
            String name,
            @Nullable Level level,
            @Nullable Effect effect,
            @Nullable Indicator indicator,
            Glycaemia.@Nullable State state) {

        /** Whether the name follows the specification's way to number rules and gates. */
        boolean isRule() {
            return RULE.matcher(name).matches();
        }

        /** Whether it stands for all gates of a family. */
        boolean isFamily() {
            return FAMILY.matcher(name).matches();
        }

        /** Whether it stands for parts that bring words of their own. */
        boolean isOneOfMany() {
            return Set.of(AXIS, FIRST_CLASS, BLOCKED_CLASS, UNSEEN_LIST).contains(name);
        }

        boolean isWord() {
            return Set.of(AXIS, TRIAD, GLYCAEMIA, FIRST_CLASS, BLOCKED_CLASS, UNSEEN_LIST)
                    .contains(name);
        }
    }

    Trigger {
        terms = List.copyOf(terms);
    }

    Term first() {
        return terms.get(0);
    }

    List<Term> rest() {
        return terms.subList(1, terms.size());
    }

    /** @throws IllegalArgumentException that says which part cannot be read */
    static Trigger of(String text) {
        List<Term> terms = new ArrayList<>();
        for (String term : text.split("&", -1)) {
            terms.add(term(term.strip()));
        }
        return new Trigger(terms);
    }

    private static Term term(String text) {
        int colon = text.indexOf(':');
        String name = colon < 0 ? text : text.substring(0, colon);
        String asked = colon < 0 ? "" : text.substring(colon + 1);
        if (name.isEmpty()) {
            throw new IllegalArgumentException("'" + text + "' names nothing");
        }
        return switch (name) {
            case AXIS -> new Term(name, choice(Level.values(), asked), null, null, null);
            case GLYCAEMIA -> new Term(name, null, null, null, choice(Glycaemia.State.values(), asked));
            default -> gate(name, asked);
        };
    }

    private static Term gate(String name, String asked) {
        if (asked.isEmpty()) {
            return new Term(name, null, null, null, null);
        }
        for (Indicator indicator : Indicator.values()) {
            if (indicator.word().equals(asked)) {
                return new Term(name, null, null, indicator, null);
            }
        }
        return new Term(name, null, choice(Effect.values(), asked), null, null);
    }

    private static <E extends Enum<E>> E choice(E[] values, String asked) {
        String wanted = asked.toUpperCase(Locale.ROOT).replace('-', '_');
        for (E value : values) {
            if (value.name().equals(wanted)) {
                return value;
            }
        }
        throw new IllegalArgumentException("'" + asked + "' is none of " + List.of(values));
    }
}
