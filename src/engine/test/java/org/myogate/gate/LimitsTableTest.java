package org.myogate.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.myogate.gate.Slot.Dimension;
import org.myogate.gate.Slot.Part;
import org.myogate.gate.Slot.Phase;
import org.myogate.table.Problem;
import org.myogate.table.Problems;
import org.myogate.table.RulesFiles;

/** What the shipped gates take from a plan, and what the table refuses. */
class LimitsTableTest {

    private static final String HEADER = "by,restriction,part,dimension,phase,value,source,confidence,note\n";
    private static final Slot HEART_RATE = new Slot(Part.AEROBIC, Dimension.HRR_PERCENT);
    private static final Slot LOAD = new Slot(Part.STRENGTH, Dimension.ONE_RM_PERCENT);
    private static final Slot EXERTION = new Slot(Part.AEROBIC, Dimension.RPE);

    private static final Set<String> SOURCES = Set.of(
            "acsm-getp",
            "ada-2026-s5",
            "acog-804",
            "brooke-wavell-2022",
            "colberg-2016",
            "project-policy",
            "williams-2007");
    private static final LimitsTable SHIPPED = shipped();

    private static LimitsTable shipped() {
        Problems problems = new Problems();
        LimitsTable table = LimitsTable.read(RulesFiles.bundled(), SOURCES, problems);
        problems.throwIfAny();
        return table;
    }

    private static Restrictions of(Gate... gates) {
        return SHIPPED.restrictions(List.of(gates));
    }

    /** Exercise 5.1: a cap clips every intensity to 40 to 59 % of the reserve and 70 % of the maximal load. */
    @Example
    void capsEveryIntensity() {
        Restrictions left = of(Gate.cap("SG-26", Indicator.WARNING));
        for (Phase phase : Phase.values()) {
            assertThat(left.limit(HEART_RATE, phase))
                    .contains(new Restrictions.Bound(new BigDecimal("59"), Set.of("SG-26")));
            assertThat(left.limit(LOAD, phase)).contains(new Restrictions.Bound(new BigDecimal("70"), Set.of("SG-26")));
        }
        assertThat(left.allows(Mode.BREATH_HOLDING)).isFalse();
        assertThat(left.allows(Mode.RESISTANCE)).isTrue();
    }

    /** D49. */
    @Example
    void takesStrengthTrainingOutUnderRaisedPressure() {
        assertThat(of(Gate.cap("SG-12", Indicator.WARNING)).without().get(Mode.RESISTANCE))
                .containsExactly("SG-12");
    }

    /** Exercise 5.1: one or two sets at 50 to 60 %, lower than the cap that the same gate is. */
    @Example
    void lightensStrengthTrainingUnderASmallAneurysm() {
        Restrictions left = of(Gate.cap("SG-06b", Indicator.WARNING), Gate.cap("SG-22", Indicator.INFO));
        assertThat(left.limit(LOAD, Phase.START))
                .contains(new Restrictions.Bound(new BigDecimal("50"), Set.of("SG-06b")));
        assertThat(left.limit(LOAD, Phase.TARGET))
                .contains(new Restrictions.Bound(new BigDecimal("60"), Set.of("SG-06b")));
        assertThat(left.limit(HEART_RATE, Phase.TARGET))
                .contains(new Restrictions.Bound(new BigDecimal("59"), Set.of("SG-06b", "SG-22")));
    }

    /** D05: moderate retinopathy takes out maximal lifts and nothing else. */
    @Example
    void tellsModerateFromProliferativeRetinopathy() {
        assertThat(of(Gate.modify("SG-17", Indicator.INFO)).without().keySet()).containsExactly(Mode.MAXIMAL_LIFTS);
        assertThat(of(Gate.modify("SG-17", Indicator.INFO)).bounds()).isEmpty();
        assertThat(of(Gate.cap("SG-17", Indicator.WARNING)).allows(Mode.HEAD_DOWN))
                .isFalse();
    }

    @Example
    void seatsWhoHasAnOpenUlcer() {
        Restrictions left = of(Gate.modify("SG-19", Indicator.WARNING));
        assertThat(left.without().keySet())
                .containsExactlyInAnyOrder(Mode.WEIGHT_BEARING, Mode.WALKING, Mode.STEP_GOAL, Mode.POOL);
    }

    @Example
    void tellsIntensityByExertionWhereTheHeartRateMisleads() {
        assertThat(of(Gate.modify("SG-29", Indicator.INFO)).gaugedBy(Restriction.Gauge.Scale.RPE))
                .isTrue();
        Restrictions pregnant = of(Gate.modify("SG-24", Indicator.INFO));
        assertThat(pregnant.limit(EXERTION, Phase.TARGET))
                .contains(new Restrictions.Bound(new BigDecimal("14"), Set.of("SG-24")));
        assertThat(of().gaugedBy(Restriction.Gauge.Scale.RPE)).isFalse();
    }

    @Provide
    Arbitrary<Gate> gates() {
        return Combinators.combine(
                        Arbitraries.of("SG-06b", "SG-12", "SG-17", "SG-18", "SG-19", "SG-22", "SG-24", "SG-29"),
                        Arbitraries.of(Effect.STOP, Effect.CLEAR, Effect.CAP, Effect.MOD, Effect.EDU))
                .as((id, effect) -> new Gate(id, effect, Indicator.INFO, false));
    }

    @Property
    void oneMoreGateNeverLoosens(
            @ForAll("someGates") List<Gate> gates, @ForAll("gates") Gate more, @ForAll Random random) {
        Restrictions before = SHIPPED.restrictions(gates);
        List<Gate> all = new ArrayList<>(gates);
        all.add(more);
        Collections.shuffle(all, random);
        Restrictions after = SHIPPED.restrictions(all);
        before.bounds()
                .forEach((place, bound) -> assertThat(after.limit(place.slot(), place.phase()))
                        .hasValueSatisfying(limit -> assertThat(limit.value()).isLessThanOrEqualTo(bound.value())));
        assertThat(after.without().keySet()).containsAll(before.without().keySet());
        assertThat(after.gauges().keySet()).containsAll(before.gauges().keySet());
    }

    @Provide
    Arbitrary<List<Gate>> someGates() {
        return gates().list().ofMaxSize(5);
    }

    @Example
    void refusesARowThatMakesNoSense() {
        assertThat(problems("SG11,without,,,,pool,project-policy,policy,"))
                .containsExactly("gate/limits.csv:2 'SG11' is neither effect:.. nor the id of a gate");
        assertThat(problems("effect:HALT,without,,,,pool,project-policy,policy,"))
                .containsExactly("gate/limits.csv:2 'HALT' is no effect of a gate");
        assertThat(problems("SG-24:MODE,without,,,,pool,project-policy,policy,"))
                .containsExactly("gate/limits.csv:2 'MODE' is no effect of a gate");
        assertThat(problems("SG-19,without,,,,pool,nobody-1999,policy,"))
                .containsExactly("gate/limits.csv:2 'nobody-1999' is no source of evidence/");
        assertThat(problems("SG-19,without,,,,swimming,project-policy,policy,"))
                .singleElement()
                .asString()
                .startsWith("gate/limits.csv:2 column 'value': 'swimming' is none of");
        assertThat(problems("SG-12,limit,strength,one-rm-percent,,much,project-policy,policy,"))
                .singleElement()
                .asString()
                .startsWith("gate/limits.csv:2 column 'value': 'much' is not");
        assertThat(problems("SG-12,forbids,,,,pool,project-policy,policy,"))
                .singleElement()
                .asString()
                .startsWith("gate/limits.csv:2 column 'restriction': 'forbids' is none of");
    }

    private static List<String> problems(String row) {
        Problems problems = new Problems();
        RulesFiles files = new RulesFiles(new TreeMap<>(Map.of("gate/limits.csv", HEADER + row + "\n")));
        LimitsTable.read(files, SOURCES, problems);
        return problems.all().stream().map(Problem::toString).toList();
    }
}
