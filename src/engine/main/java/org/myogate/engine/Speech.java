package org.myogate.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.myogate.finding.Finding;
import org.myogate.finding.Level;
import org.myogate.gate.Gate;
import org.myogate.gate.Indicator;
import org.myogate.plan.Proposal;
import org.myogate.snapshot.Measured;
import org.myogate.snapshot.Measurement;
import org.myogate.snapshot.Person;
import org.myogate.snapshot.Snapshot;
import org.myogate.snapshot.Source;
import org.myogate.snapshot.Statement;
import org.myogate.snapshot.Truth;

/**
 * Whether the service speaks about a patient at all, and why.
 *
 * @param reasons ids of axes, states and gates; empty when it does not speak
 * @param silence why not, null when it speaks
 */
record Speech(List<String> reasons, @Nullable Silence silence) {

    /** The cut-off that makes an adult; the load check asks for it. */
    static final String ADULT_CUTOFF = "age.adult";

    /** States that are worth a card. One that no table knows yet is no reason. */
    private static final List<String> STATES = List.of(
            "t2d", "prediabetes", "dm-range", "masld", "metabolic-syndrome", "gdm-current", "diabetes-type-uncertain");

    static final String HOSPICE = "hospice";
    private static final String WORSENING_DRUG = "ir-worsening-drug";

    /**
     * Decides.
     *
     * @param adult whether the person is of age, by the youngest reading of the birth date
     * @param statements read and derived
     * @param proposals those that stand
     */
    static Speech decide(
            Snapshot snapshot,
            Truth adult,
            Collection<Statement> statements,
            Collection<Finding> findings,
            Collection<Gate> gates,
            Collection<Proposal> proposals) {
        Silence.@Nullable Reason outOfScope = outOfScope(snapshot, adult, statements);
        if (outOfScope != null) {
            return silent(outOfScope);
        }
        List<String> reasons = reasons(statements, findings, gates, proposals);
        if (!reasons.isEmpty()) {
            return new Speech(reasons, null);
        }
        return silent(isEmpty(snapshot) ? Silence.Reason.NO_DATA : Silence.Reason.NO_REASON);
    }

    private static Silence.@Nullable Reason outOfScope(
            Snapshot snapshot, Truth adult, Collection<Statement> statements) {
        Person person = snapshot.person();
        if (!person.ageKnown()) {
            return Silence.Reason.AGE_UNKNOWN;
        }
        if (adult != Truth.TRUE) {
            return Silence.Reason.UNDER_18;
        }
        boolean hospice = statements.stream()
                .anyMatch(statement -> statement.concept().equals(HOSPICE) && statement.warns() == Truth.TRUE);
        return hospice ? Silence.Reason.HOSPICE : null;
    }

    private static List<String> reasons(
            Collection<Statement> statements,
            Collection<Finding> findings,
            Collection<Gate> gates,
            Collection<Proposal> proposals) {
        Set<String> reasons = new LinkedHashSet<>();
        gates.stream().filter(gate -> gate.indicator() == Indicator.CRITICAL).forEach(gate -> reasons.add(gate.id()));
        proposals.stream()
                .filter(proposal -> proposal.indicator() == Indicator.CRITICAL)
                .forEach(proposal -> reasons.add(proposal.id()));
        findings.stream()
                .filter(finding -> finding.isAtLeast(Level.PROBABLE))
                .sorted(Comparator.comparing(Finding::axis))
                .forEach(finding -> reasons.add(finding.axis().id()));
        STATES.stream().filter(state -> holds(statements, state)).forEach(reasons::add);
        boolean anyPattern = findings.stream().anyMatch(finding -> finding.isAtLeast(Level.POSSIBLE));
        if (anyPattern && holds(statements, WORSENING_DRUG)) {
            reasons.add(WORSENING_DRUG);
        }
        return new ArrayList<>(reasons);
    }

    private static boolean holds(Collection<Statement> statements, String concept) {
        return statements.stream()
                .anyMatch(statement -> statement.concept().equals(concept) && statement.qualifies() == Truth.TRUE);
    }

    /** Nothing at all is on record but the person. */
    private static boolean isEmpty(Snapshot snapshot) {
        Stream<Source> measured = snapshot.measurements().stream().flatMap(Speech::sources);
        Stream<Source> stated = snapshot.statements().stream().flatMap(statement -> statement.sources().stream());
        return Stream.concat(measured, stated)
                .allMatch(source -> source.reference().startsWith("Patient/"));
    }

    private static Stream<Source> sources(Measurement measurement) {
        return measurement instanceof Measured measured ? measured.sources().stream() : Stream.empty();
    }

    private static Speech silent(Silence.Reason reason) {
        return new Speech(List.of(), new Silence(reason, text(reason)));
    }

    private static String text(Silence.Reason reason) {
        return switch (reason) {
            case UNDER_18 -> "Myogate speaks about adults only.";
            case AGE_UNKNOWN -> "The birth date is not known, and Myogate speaks about adults only.";
            case HOSPICE -> "In hospice or palliative care nothing here is offered.";
            case NO_DATA -> "The record holds nothing that could be judged.";
            default -> "Nothing in the record gives a reason to speak.";
        };
    }
}
