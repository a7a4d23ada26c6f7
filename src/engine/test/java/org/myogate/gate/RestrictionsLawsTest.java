package org.myogate.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.myogate.gate.Slot.Dimension;
import org.myogate.gate.Slot.Part;
import org.myogate.gate.Slot.Phase;

/** What holds of the strictest, whatever gates take from a plan. */
class RestrictionsLawsTest {

    @Provide
    Arbitrary<Restriction> restrictions() {
        Arbitrary<String> gates = Arbitraries.of("SG-06b", "SG-12", "SG-17", "SG-24", "SG-29");
        Arbitrary<Slot> slots = Combinators.combine(Arbitraries.of(Part.class), Arbitraries.of(Dimension.class))
                .as(Slot::new);
        Arbitrary<BigDecimal> numbers =
                Arbitraries.of("13", "13.0", "50", "60", "70").map(BigDecimal::new);
        return Arbitraries.oneOf(
                Combinators.combine(slots, Arbitraries.of(Phase.class), numbers, gates)
                        .as(Restriction.Limit::new),
                Combinators.combine(Arbitraries.of(Mode.class), gates).as(Restriction.Without::new),
                gates.map(gate -> new Restriction.Gauge(Restriction.Gauge.Scale.RPE, gate)));
    }

    @Provide
    Arbitrary<List<Restriction>> some() {
        return restrictions().list().ofMaxSize(12);
    }

    @Property
    void theOrderIsIrrelevant(@ForAll("some") List<Restriction> some, @ForAll Random random) {
        List<Restriction> other = new ArrayList<>(some);
        Collections.shuffle(other, random);
        assertThat(Restrictions.strictest(other)).isEqualTo(Restrictions.strictest(some));
    }

    @Property
    void oneMoreNeverLoosens(@ForAll("some") List<Restriction> some, @ForAll("restrictions") Restriction more) {
        Restrictions before = Restrictions.strictest(some);
        List<Restriction> all = new ArrayList<>(some);
        all.add(more);
        Restrictions after = Restrictions.strictest(all);
        before.bounds()
                .forEach((place, bound) -> assertThat(after.limit(place.slot(), place.phase()))
                        .hasValueSatisfying(limit -> assertThat(limit.value()).isLessThanOrEqualTo(bound.value())));
        before.without().keySet().forEach(mode -> assertThat(after.allows(mode)).isFalse());
        before.gauges()
                .keySet()
                .forEach(scale -> assertThat(after.gaugedBy(scale)).isTrue());
    }

    @Property
    void whatIsLeftCameFromAGateThatAskedForIt(@ForAll("some") List<Restriction> some) {
        Restrictions.strictest(some)
                .bounds()
                .forEach((place, bound) -> assertThat(bound.gates())
                        .isNotEmpty()
                        .allSatisfy(gate -> assertThat(some)
                                .anyMatch(each -> each instanceof Restriction.Limit limit
                                        && limit.gate().equals(gate)
                                        && limit.slot().equals(place.slot())
                                        && limit.phase() == place.phase()
                                        && limit.atMost().compareTo(bound.value()) == 0)));
    }
}
