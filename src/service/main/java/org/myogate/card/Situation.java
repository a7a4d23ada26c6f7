package org.myogate.card;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.myogate.engine.Outcome;
import org.myogate.finding.Axis;
import org.myogate.finding.Finding;
import org.myogate.finding.Level;
import org.myogate.gate.Ask;
import org.myogate.gate.DrugClass;
import org.myogate.gate.Gate;
import org.myogate.gate.Indicator;
import org.myogate.plan.Options;
import org.myogate.plan.Proposal;
import org.myogate.snapshot.Snapshot;
import org.myogate.snapshot.Statement;
import org.myogate.snapshot.Truth;

/**
 * Finds in an outcome what a {@link Trigger} looks for.
 *
 * @param outcome of one patient
 */
record Situation(Outcome outcome) {

    /** The parts that the trigger's first term stands for, none unless its other terms hold too. */
    List<Part> find(Trigger trigger) {
        return trigger.rest().stream().allMatch(this::holds) ? parts(trigger.first()) : List.of();
    }

    /** Whether the trigger keeps a card away: what is only unconfirmed counts, as it does for every caution. */
    boolean forbids(Trigger trigger) {
        return trigger.terms().stream().allMatch(term -> {
            Statement statement = statement(term.name());
            return statement != null ? statement.warns() == Truth.TRUE : holds(term);
        });
    }

    private boolean holds(Trigger.Term term) {
        return !parts(term).isEmpty();
    }

    private List<Part> parts(Trigger.Term term) {
        return switch (term.name()) {
            case Trigger.AXIS -> axes(term);
            case Trigger.TRIAD ->
                outcome.triad().level().isAtLeast(Level.PROBABLE)
                        ? List.of(Part.info(Part.Kind.TRIAD, Trigger.TRIAD))
                        : List.of();
            case Trigger.GLYCAEMIA ->
                outcome.glycaemia().state() == term.state()
                        ? List.of(Part.info(
                                Part.Kind.STATE, outcome.glycaemia().state().word()))
                        : List.of();
            case Trigger.FIRST_CLASS ->
                outcome.settled().options().ranked().stream()
                        .limit(1)
                        .flatMap(first -> first.because().stream())
                        .map(id -> new Part(Part.Kind.PROPOSAL, id, outcome.indicator(id)))
                        .toList();
            case Trigger.BLOCKED_CLASS -> blockedClasses();
            case Trigger.UNSEEN_LIST ->
                outcome.asks().stream()
                        .map(Ask::id)
                        .filter(Snapshot.LISTS::contains)
                        .map(list -> Part.info(Part.Kind.LIST, list))
                        .toList();
            default -> named(term);
        };
    }

    /** Those that a recommendation would offer; what is only taken already is not withheld. */
    private List<Part> blockedClasses() {
        Set<DrugClass> offered = outcome.proposals().stream()
                .filter(proposal -> !proposal.considered())
                .map(Proposal::option)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DrugClass.class)));
        return outcome.settled().options().blocked().stream()
                .map(Options.Blocked::option)
                .filter(offered::contains)
                .filter(option -> outcome.gates().stream().anyMatch(gate -> gate.speaksAgainstBeginning(option)))
                .map(option -> Part.info(Part.Kind.BLOCKED_CLASS, option.name()))
                .toList();
    }

    private List<Part> axes(Trigger.Term term) {
        Level level = term.level();
        return Arrays.stream(Axis.values())
                .filter(axis -> level != null && finding(axis).isAtLeast(level))
                .map(axis -> Part.info(Part.Kind.AXIS, axis.id()))
                .toList();
    }

    private List<Part> named(Trigger.Term term) {
        List<Part> parts = new ArrayList<>();
        outcome.gates().stream()
                .filter(gate -> fits(term, gate))
                .map(gate -> new Part(Part.Kind.GATE, gate.id(), highest(gate.id())))
                .distinct()
                .forEach(parts::add);
        Indicator asked = term.indicator();
        if (term.effect() == null && outcome.settled().kept().contains(term.name())) {
            Indicator indicator = outcome.indicator(term.name());
            if (asked == null || asked == indicator) {
                parts.add(new Part(Part.Kind.PROPOSAL, term.name(), indicator));
            }
        }
        if (term.effect() != null || asked != null) {
            return parts;
        }
        if (isTrue(term.name())) {
            parts.add(Part.info(Part.Kind.STATE, term.name()));
        }
        return parts;
    }

    /** Several rules may fire one gate. */
    private Indicator highest(String gateId) {
        return outcome.gates().stream()
                .filter(gate -> gate.id().equals(gateId))
                .map(Gate::indicator)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static boolean fits(Trigger.Term term, Gate gate) {
        return (term.isFamily()
                        ? gate.id().startsWith(term.name() + "-")
                        : gate.id().equals(term.name()))
                && (term.effect() == null || gate.effect() == term.effect())
                && (term.indicator() == null || gate.indicator() == term.indicator());
    }

    private boolean isTrue(String state) {
        Truth truth = outcome.states().get(state);
        if (truth != null) {
            return truth == Truth.TRUE;
        }
        Statement statement = statement(state);
        return statement != null && statement.qualifies() == Truth.TRUE;
    }

    private @Nullable Statement statement(String concept) {
        return Stream.concat(outcome.derived().stream(), outcome.snapshot().statements().stream())
                .filter(statement -> statement.concept().equals(concept))
                .findFirst()
                .orElse(null);
    }

    /** Every axis has a finding; one whose rules are not written yet is unknown. */
    Finding finding(Axis axis) {
        Finding finding = outcome.findings().get(axis);
        return finding != null
                ? finding
                : new Finding(axis, Level.UNKNOWN, Finding.Reason.INSUFFICIENT, false, List.of());
    }
}
