package org.myogate.snapshot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Settles pregnancy from everything that speaks of it: codes, a status, a test, a due date; what ended it or denied
 * it; a man's record; an age or an operation after which silence means no. Good news is as short-lived here as a
 * denial: an end or a no counts within the look-back of {@code not-pregnant}.
 */
final class PregnancyRule {

    static final String PREGNANT = "pregnant";

    private static final String NOT_PREGNANT = "not-pregnant";
    private static final String POSITIVE_TEST = "hcg-positive";
    private static final String DELIVERED = "postpartum-12wk";
    private static final String EXCLUDED = "pregnancy-excluded";
    private static final String LOST = "pregnancy-lost";
    private static final String ORGAN = "recorded-organ-uterus";

    private final Terms terms;
    private final AsOf asOf;
    private final StatementRule rule;

    PregnancyRule(Terms terms, AsOf asOf, StatementRule rule) {
        this.terms = terms;
        this.asOf = asOf;
        this.rule = rule;
    }

    /** @param mentions by concept */
    Statement of(Map<String, List<Mention>> mentions, Person person) {
        Concept pregnant = terms.concept(PREGNANT);
        List<Mention> said = mentions.getOrDefault(PREGNANT, List.of());
        List<Mention> delivered = held(mentions, DELIVERED);
        List<Mention> lost = held(mentions, LOST);
        List<Mention> ends = ends(mentions, said, delivered);
        ends.addAll(lost);
        List<Mention> standing = Stream.of(PREGNANT, POSITIVE_TEST)
                .flatMap(id -> rule.inWindow(terms.concept(id), positive(mentions, id)).stream())
                .filter(evidence -> ends.stream().noneMatch(end -> overtakes(end, evidence)))
                .toList();
        boolean male =
                person.sex() == Person.Sex.MALE && positive(mentions, ORGAN).isEmpty();
        if (!standing.isEmpty()) {
            return male ? contradicted(standing) : StatementRule.present(pregnant, standing);
        }
        List<Mention> lostLately = rule.inWindow(terms.concept(LOST), lost);
        if (!lostLately.isEmpty()) {
            return male
                    ? contradicted(lostLately)
                    : new Unknown(PREGNANT, Unknown.Reason.VAGUE, Mention.sources(lostLately), List.of());
        }
        Optional<Statement> ended = lastEnd(pregnant, ends);
        if (ended.isPresent()) {
            return ended.get();
        }
        List<Mention> ever =
                new ArrayList<>(said.stream().filter(Mention::wasPositive).toList());
        if (male) {
            ever.addAll(positive(mentions, POSITIVE_TEST));
            ever.addAll(delivered);
            ever.addAll(lost);
            return ever.isEmpty() ? impossible() : contradicted(ever);
        }
        if (isBeyond(person) || isExcluded(mentions)) {
            return impossible();
        }
        return ever.isEmpty()
                ? rule.none(pregnant, List.of())
                : new Unknown(PREGNANT, Unknown.Reason.STALE, Mention.sources(ever), List.of());
    }

    private static List<Mention> ends(
            Map<String, List<Mention>> mentions, List<Mention> said, List<Mention> delivered) {
        List<Mention> ends = new ArrayList<>(delivered);
        said.stream()
                .filter(mention -> !mention.isPositive() && mention.wasPositive())
                .forEach(ends::add);
        positive(mentions, NOT_PREGNANT).stream()
                .filter(mention -> mention.kind() == Mention.Kind.ACTIVE)
                .map(mention -> mention.as(Mention.Kind.DENIED))
                .forEach(ends::add);
        return ends;
    }

    private static boolean overtakes(Mention end, Mention evidence) {
        return end.when() != null && evidence.when() != null && end.when().isSurelyAfter(evidence.when());
    }

    private Optional<Statement> lastEnd(Concept pregnant, List<Mention> ends) {
        Concept denial = terms.concept(NOT_PREGNANT);
        List<Mention> recent = ends.stream()
                .filter(end -> end.when() != null
                        && denial.window() != null
                        && asOf.surelyWithin(end.when(), denial.window()) == Truth.TRUE)
                .sorted(Comparator.comparing(Mention::when, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
        return recent.isEmpty() ? Optional.empty() : Optional.of(rule.none(pregnant, recent));
    }

    private boolean isExcluded(Map<String, List<Mention>> mentions) {
        return rule.of(terms.concept(EXCLUDED), mentions.getOrDefault(EXCLUDED, List.of())) instanceof Present present
                && present.basis() != Present.Basis.UNCONFIRMED;
    }

    private boolean isBeyond(Person person) {
        Integer youngest = person.youngestAgeYears();
        int silentFrom = terms.tolerance(Tolerance.PREGNANCY_AGE_YEARS).intValueExact();
        return youngest != null && youngest > silentFrom;
    }

    private static List<Mention> positive(Map<String, List<Mention>> mentions, String concept) {
        return mentions.getOrDefault(concept, List.of()).stream()
                .filter(Mention::isPositive)
                .toList();
    }

    private static List<Mention> held(Map<String, List<Mention>> mentions, String concept) {
        return mentions.getOrDefault(concept, List.of()).stream()
                .filter(Mention::wasPositive)
                .toList();
    }

    private static Statement impossible() {
        return new Absent(PREGNANT, Absent.Basis.IMPOSSIBLE, List.of(), List.of());
    }

    private static Statement contradicted(List<Mention> evidence) {
        return new Unknown(PREGNANT, Unknown.Reason.CONTRADICTED, Mention.sources(evidence), List.of());
    }
}
