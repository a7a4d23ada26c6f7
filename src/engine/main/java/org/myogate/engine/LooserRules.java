package org.myogate.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.jspecify.annotations.Nullable;

/** Writes a rule again without one of its conditions, and without what it does. */
final class LooserRules {

    private static final String MARK = " ~ without condition ";

    private LooserRules() {}

    /**
     * One condition.
     *
     * @param pattern it belongs to
     * @param constraint its place between the brackets, -1 for the pattern as a whole
     */
    private record Condition(PatternDescr pattern, int constraint) {}

    /** One text per condition that can be left out. */
    static List<String> of(DrlRule rule) {
        List<Condition> conditions = conditions(rule);
        return IntStream.range(0, conditions.size())
                .boxed()
                .flatMap(i -> {
                    String when = text(rule.descr().getLhs(), conditions.get(i));
                    return when == null
                            ? Stream.of()
                            : Stream.of("rule \"" + rule.name() + MARK + i + "\"\nwhen\n" + when + "\nthen\nend\n");
                })
                .toList();
    }

    /** Such a rule, which asks whether one thing is there, nearly fires wherever it does not fire. */
    static boolean hasOneCondition(DrlRule rule) {
        List<Condition> conditions = conditions(rule);
        return conditions.size() == 1
                && (conditions.get(0).constraint() < 0
                        || DrlRule.type(conditions.get(0).pattern()).equals("Present"));
    }

    static String original(String name) {
        int mark = name.lastIndexOf(MARK);
        return mark < 0 ? name : name.substring(0, mark);
    }

    private static List<Condition> conditions(DrlRule rule) {
        List<Condition> conditions = new ArrayList<>();
        for (PatternDescr pattern : rule.patterns()) {
            if (DrlRule.isCutoff(pattern)) {
                continue;
            }
            List<String> constraints = DrlRule.constraints(pattern);
            PatternText text = PatternText.of(pattern);
            List<Condition> own = IntStream.range(0, constraints.size())
                    .filter(i -> !text.isNaming(constraints.get(i))
                            && !constraints.get(i).contains(":"))
                    .mapToObj(i -> new Condition(pattern, i))
                    .toList();
            conditions.addAll(own);
            if (own.isEmpty() && !isReferred(rule, pattern)) {
                conditions.add(new Condition(pattern, -1));
            }
        }
        return conditions;
    }

    /** Whether another pattern speaks of this one, and cannot stand without it. */
    private static boolean isReferred(DrlRule rule, PatternDescr pattern) {
        String name = pattern.getIdentifier();
        boolean bindsInside = DrlRule.constraints(pattern).stream().anyMatch(constraint -> constraint.contains(":"));
        return bindsInside
                || (name != null
                        && rule.patterns().stream()
                                .filter(other -> other != pattern)
                                .flatMap(other -> DrlRule.constraints(other).stream())
                                .anyMatch(constraint -> constraint.contains(name)));
    }

    /** The condition's part written again; null where nothing is left of it. */
    private static @Nullable String text(BaseDescr part, Condition without) {
        if (part instanceof PatternDescr pattern) {
            return text(pattern, without);
        }
        if (part instanceof ConditionalElementDescr group) {
            List<String> texts = new ArrayList<>();
            for (Object each : group.getDescrs()) {
                String text = text((BaseDescr) each, without);
                if (text != null) {
                    texts.add(text);
                } else if (part instanceof OrDescr) {
                    // A branch that asks nothing makes the whole group hold.
                    return null;
                }
            }
            String joint = part instanceof OrDescr ? " or\n" : "\nand\n";
            return texts.isEmpty() ? null : texts.size() == 1 ? texts.get(0) : "( " + String.join(joint, texts) + " )";
        }
        throw new IllegalArgumentException(part.getClass().getSimpleName() + " may not stand in a rule");
    }

    private static @Nullable String text(PatternDescr pattern, Condition without) {
        boolean isMeant = pattern == without.pattern();
        if (isMeant && without.constraint() < 0) {
            return null;
        }
        List<String> constraints = DrlRule.constraints(pattern);
        String inside = IntStream.range(0, constraints.size())
                .filter(i -> !isMeant || i != without.constraint())
                .mapToObj(constraints::get)
                .collect(Collectors.joining(", "));
        String binding = pattern.getIdentifier() == null ? "" : pattern.getIdentifier() + " : ";
        return binding + pattern.getObjectType() + "( " + inside + " )";
    }
}
