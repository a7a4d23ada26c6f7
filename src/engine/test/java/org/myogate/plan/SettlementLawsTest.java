package org.myogate.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.myogate.plan.Settling.settle;
import static org.myogate.snapshot.Chart.present;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.myogate.gate.Effect;
import org.myogate.gate.Gate;
import org.myogate.gate.Indicator;
import org.myogate.plan.Settled.Merged;
import org.myogate.plan.Settled.Withheld;

/** What holds of settling whatever was proposed and whatever stands against it. */
class SettlementLawsTest {

    @Provide
    Arbitrary<Gate> gates() {
        return Combinators.combine(
                        Arbitraries.of("SG-02", "SG-11", "SG-21", "SG-26", "M-4"),
                        Arbitraries.of(Effect.STOP, Effect.CLEAR, Effect.MOD, Effect.BLOCK))
                .as((id, effect) -> new Gate(id, effect, Indicator.INFO, false));
    }

    @Provide
    Arbitrary<List<Gate>> someGates() {
        return gates().list().ofMaxSize(4);
    }

    @Provide
    Arbitrary<Set<String>> proposals() {
        return Arbitraries.of("EX-01", "EX-02", "EX-03", "EX-04", "EX-05", "EX-21", "DI-14")
                .set();
    }

    @Property
    void theOrderIsIrrelevant(
            @ForAll("proposals") Set<String> proposals, @ForAll("someGates") List<Gate> gates, @ForAll Random random) {
        List<String> otherProposals = new ArrayList<>(proposals);
        Collections.shuffle(otherProposals, random);
        List<Gate> otherGates = new ArrayList<>(gates);
        Collections.shuffle(otherGates, random);
        assertThat(settle(new LinkedHashSet<>(otherProposals), otherGates)).isEqualTo(settle(proposals, gates));
    }

    @Property
    void eachProposalEndsInOneListAndNothingElseDoes(
            @ForAll("proposals") Set<String> proposals,
            @ForAll("someGates") List<Gate> gates,
            @ForAll boolean pregnant) {
        Settled settled = pregnant ? settle(proposals, gates, present("pregnant")) : settle(proposals, gates);
        List<String> all = Stream.of(
                        settled.kept().stream(),
                        settled.withheld().stream().map(Withheld::id),
                        settled.merged().stream().map(Merged::id))
                .flatMap(part -> part)
                .toList();
        assertThat(all).containsExactlyInAnyOrderElementsOf(proposals);
        assertThat(settled.withheld())
                .allSatisfy(withheld -> assertThat(withheld.because()).isNotEmpty());
    }

    /** What a merged one was part of may fall, and then it stands for itself; so both count as recommended. */
    @Property
    void anotherGateNeverAddsARecommendation(
            @ForAll("proposals") Set<String> proposals,
            @ForAll("someGates") List<Gate> gates,
            @ForAll("gates") Gate more) {
        List<Gate> all = new ArrayList<>(gates);
        all.add(more);
        assertThat(recommended(settle(proposals, gates))).containsAll(recommended(settle(proposals, all)));
    }

    @Property
    void whatCarriesAnotherIsRecommendedItself(
            @ForAll("proposals") Set<String> proposals, @ForAll("someGates") List<Gate> gates) {
        Settled settled = settle(proposals, gates);
        assertThat(settled.merged())
                .allSatisfy(merged -> assertThat(recommended(settled)).contains(merged.in()));
    }

    private static Set<String> recommended(Settled settled) {
        return Stream.concat(settled.kept().stream(), settled.merged().stream().map(Merged::id))
                .collect(Collectors.toSet());
    }
}
