package org.myogate.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.myogate.audit.Change.Kind;
import org.myogate.engine.Ruleset;
import org.myogate.snapshot.Cutoff;
import org.myogate.snapshot.Measured;
import org.myogate.snapshot.Measurement;
import org.myogate.snapshot.Snapshot;
import org.myogate.table.RulesetException;

/** Tries one change on the cases, those first that are likely to notice it, up to the first that does. */
final class Pin {

    private final List<Subject> subjects;
    private final Set<String> readsMore;

    /** By file of changes: how many of them which table of cases noticed. It is likely to notice the next. */
    private final Map<String, Map<String, Integer>> noticedBy = new ConcurrentHashMap<>();

    /** @param readsMore ids of cut-offs that are held against more than the measurements of an outcome */
    Pin(Collection<Subject> subjects, Set<String> readsMore) {
        this.subjects = List.copyOf(subjects);
        this.readsMore = Set.copyOf(readsMore);
    }

    /** The changed rules under the settings of each case; made when the first case asks for them. */
    private static final class Changed {

        private final Change change;
        private final Map<Ruleset, Ruleset> made = new HashMap<>();

        Changed(Change change) {
            this.change = change;
        }

        Ruleset of(Ruleset ruleset) {
            return made.computeIfAbsent(ruleset, change.made());
        }
    }

    /**
     * The changes of one row that no case notices. A change that the load refuses cannot go live unseen either.
     *
     * @param ofRow changes of one row: what notices one of them, often notices the next
     */
    Set<Change> unnoticed(List<Change> ofRow) {
        Set<Subject> witnesses = new LinkedHashSet<>();
        Set<Change> unnoticed = new LinkedHashSet<>();
        for (Change change : ofRow) {
            if (!isNoticed(change, witnesses)) {
                unnoticed.add(change);
            }
        }
        return unnoticed;
    }

    private boolean isNoticed(Change change, Set<Subject> witnesses) {
        Changed changed = new Changed(change);
        try {
            Optional<Subject> witness = Stream.of(witnesses.stream(), inOrder(change, changed))
                    .flatMap(each -> each)
                    .filter(subject -> notices(change, changed, subject))
                    .findFirst();
            witness.ifPresent(subject -> {
                witnesses.add(subject);
                noticedBy
                        .computeIfAbsent(change.file(), none -> new ConcurrentHashMap<>())
                        .merge(subject.row().file(), 1, Integer::sum);
            });
            return witness.isPresent();
        } catch (RulesetException e) {
            return true;
        }
    }

    /** A case that cannot even be evaluated does not hold. */
    private static boolean notices(Change change, Changed changed, Subject subject) {
        Ruleset rules = changed.of(subject.ruleset());
        try {
            return notices(change, rules, subject);
        } catch (ArithmeticException | IllegalArgumentException | IllegalStateException e) {
            return true;
        }
    }

    private static boolean notices(Change change, Ruleset rules, Subject subject) {
        if (change.kind() != Kind.TERMS && change.kind() != Kind.SETTING) {
            return subject.notices(rules);
        }
        Snapshot read = rules.read(subject.row().record(), subject.asOf());
        boolean isSame = change.kind() == Kind.TERMS
                && read.equals(subject.snapshot())
                && !subject.row().asksWhatIsMissing();
        return !isSame && subject.notices(rules, read);
    }

    /** Those that the change can concern, the likely ones first. */
    private Stream<Subject> inOrder(Change change, Changed changed) {
        String id = change.subject();
        return switch (change.kind()) {
            case THRESHOLD -> byCutoff(change, changed);
            case RULE -> likely(change, concerned(subject -> subject.fired().contains(id)));
            case PROPOSED ->
                likely(change, concerned(subject -> subject.proposed().contains(id)));
            case STANDING ->
                likely(change, concerned(subject -> subject.standing().contains(id)));
            case SETTING -> Stream.concat(byCutoff(change, changed), likely(change, subjects));
            case TERMS, ANY -> likely(change, subjects);
        };
    }

    /** What is missing is found by trying out other values, for which another rule may fire. */
    private List<Subject> concerned(Predicate<Subject> isConcerned) {
        return subjects.stream()
                .filter(subject -> isConcerned.test(subject) || subject.row().asksWhatIsMissing())
                .toList();
    }

    /**
     * Last those that ask what is missing: they take by far the longest. Those with settings of their own come late, as
     * the rules have to be made for each.
     */
    private Stream<Subject> likely(Change change, List<Subject> some) {
        String id = change.subject();
        Map<String, Integer> before = Map.copyOf(noticedBy.getOrDefault(change.file(), Map.of()));
        return some.stream()
                .sorted(Comparator.<Subject, Boolean>comparing(
                                subject -> subject.row().asksWhatIsMissing())
                        .thenComparing(subject -> !subject.names(id) && !subject.holds(id))
                        .thenComparing(Pin::isOfOwnSettings)
                        .thenComparing(
                                subject -> -before.getOrDefault(subject.row().file(), 0)));
    }

    private static boolean isOfOwnSettings(Subject subject) {
        return !subject.row().settings().isEmpty();
    }

    private Stream<Subject> byCutoff(Change change, Changed changed) {
        return Stream.of(false, true)
                .flatMap(isOwn -> byCutoff(
                        change,
                        changed,
                        subjects.stream()
                                .filter(subject -> isOfOwnSettings(subject) == isOwn)
                                .toList())
                        .stream());
    }

    private List<Subject> byCutoff(Change change, Changed changed, List<Subject> some) {
        String id = change.subject();
        List<Subject> first = new ArrayList<>();
        List<Subject> then = new ArrayList<>();
        for (Subject subject : some) {
            Optional<Cutoff> before = Optional.ofNullable(subject.ruleset().cutoff(id, subject.snapshot()));
            Optional<Cutoff> after =
                    Optional.ofNullable(changed.of(subject.ruleset()).cutoff(id, subject.snapshot()));
            if (before.isEmpty() && after.isEmpty()) {
                then.add(subject);
            } else if (before.isEmpty() || after.isEmpty()) {
                first.add(subject);
            } else if (!before.equals(after)) {
                boolean isSeen = subject.measurements().stream()
                        .anyMatch(each -> !compared(each, before.get()).equals(compared(each, after.get())));
                if (isSeen && subject.names(id)) {
                    first.add(0, subject);
                } else if (isSeen) {
                    first.add(subject);
                } else if (readsMore.contains(id) || subject.row().asksWhatIsMissing()) {
                    then.add(subject);
                }
            }
        }
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    /** How a measurement stands to a cut-off: rules and states have no other way to tell two cut-offs apart. */
    private static List<Object> compared(Measurement measurement, Cutoff cutoff) {
        return measurement instanceof Measured measured
                ? List.of(measured.reaches(cutoff), measured.misses(cutoff))
                : List.of(measurement.against(cutoff));
    }
}
