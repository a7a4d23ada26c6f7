package org.myogate.card;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.myogate.engine.Firing;
import org.myogate.engine.Stage;
import org.myogate.finding.Axis;
import org.myogate.finding.Evidence;
import org.myogate.finding.Family;
import org.myogate.finding.Finding;
import org.myogate.finding.Item;
import org.myogate.finding.Judged;
import org.myogate.finding.Level;
import org.myogate.finding.Weight;
import org.myogate.snapshot.Cutoff;
import org.myogate.snapshot.Measured;

/** The evidence of a patient and what it came to, written by hand. */
abstract class Evidences<C extends Evidences<C>> extends Chart<C> {

    private final Map<String, Cutoff> cutoffs;
    private final Map<Axis, Finding> findings = new EnumMap<>(Axis.class);
    private final List<Firing> firings = new ArrayList<>();

    Evidences(Map<String, Cutoff> cutoffs) {
        this.cutoffs = cutoffs;
    }

    /** An item {@code rule} with one value and one cut-off, each already known. */
    Judged item(String rule, boolean supports, Weight weight, Family family, String marker, String... cutoffIds) {
        List<Cutoff> joined = Arrays.stream(cutoffIds).map(cutoffs::get).toList();
        Axis axis = Axis.of(rule.substring(0, rule.indexOf('/')));
        Evidence evidence = new Evidence(axis, supports, weight, family);
        Measured value = measured(marker);
        Item item = new Item(rule, evidence, List.of(value), List.of(), joined, List.of());
        firings.add(new Firing(Stage.FINDING, rule, List.of(value), joined, List.of(), List.of(evidence)));
        return new Judged(item, weight, List.of());
    }

    /** A strong item with two values, each held against its own cut-off. */
    Judged pair(String rule, Family family, String marker, String cutoff, String other, String otherCutoff) {
        Item one = item(rule, true, Weight.STRONG, family, marker, cutoff).item();
        List<Measured> both = List.of(measured(marker), measured(other));
        List<Cutoff> joined = List.of(cutoffs.get(cutoff), cutoffs.get(otherCutoff));
        return new Judged(new Item(rule, one.evidence(), both, List.of(), joined, List.of()), Weight.STRONG, List.of());
    }

    Judged dropped(String confounder, Judged judged) {
        return new Judged(judged.item(), Weight.NONE, List.of(confounder));
    }

    Judged noted(String confounder, Judged judged) {
        return new Judged(judged.item(), judged.weight(), List.of(confounder));
    }

    /** The item, one step down because of a confounder. */
    Judged lowered(String confounder, Judged judged) {
        return new Judged(judged.item(), judged.weight().lowered(), List.of(confounder));
    }

    C finding(Axis axis, Level level, Judged... items) {
        findings.put(axis, new Finding(axis, level, null, false, List.of(items)));
        return self();
    }

    C unknown(Axis axis, Finding.Reason reason, Judged... items) {
        findings.put(axis, new Finding(axis, Level.UNKNOWN, reason, false, List.of(items)));
        return self();
    }

    C conflicting(Axis axis, Level level, Judged... items) {
        findings.put(axis, new Finding(axis, level, null, true, List.of(items)));
        return self();
    }

    Map<String, Cutoff> cutoffs() {
        return cutoffs;
    }

    Map<Axis, Finding> findings() {
        return findings;
    }

    List<Firing> firings() {
        return firings;
    }
}
