package org.myogate.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.myogate.snapshot.Measured;
import org.myogate.snapshot.Truth;
import org.myogate.state.Confounder;

/** What holds of the algebra whatever the evidence. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class AlgebraLawsTest {

    private static final Axis AXIS = Axis.INSULIN_RESISTANCE;
    private static final List<Family> FAMILIES = List.of(Family.ANTHRO, Family.LIPID_BMI, Family.FASTING_INSULIN);
    private static final List<String> MARKERS = List.of("HOMA_IR", "TyG");

    @Provide
    Arbitrary<Item> items() {
        Arbitrary<Evidence> evidence = Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.of(Weight.STRONG, Weight.MODERATE, Weight.WEAK),
                        Arbitraries.of(FAMILIES))
                .as((supports, weight, family) -> new Evidence(AXIS, supports, weight, family));
        Arbitrary<Measured> measured = Combinators.combine(Arbitraries.of(MARKERS), Arbitraries.of(true, false))
                .as(Items::index);
        return Combinators.combine(evidence, measured).as(Items::item);
    }

    @Provide
    Arbitrary<Confounder> confounders() {
        Arbitrary<String> target =
                Arbitraries.of("ANTHRO", "LIPID_BMI", "FASTING_INSULIN", "HOMA_IR", "TyG", "hepatic");
        return Combinators.combine(
                        Arbitraries.of("CF-01", "CF-02", "CF-03"),
                        Arbitraries.of(
                                Confounder.Effect.INVALIDATE, Confounder.Effect.DOWNGRADE, Confounder.Effect.NOTE),
                        target)
                .as((id, effect, on) -> new Confounder(id, effect, Set.of(on)));
    }

    @Property
    void theOrderIsIrrelevant(
            @ForAll("someItems") List<Item> items,
            @ForAll("someConfounders") List<Confounder> confounders,
            @ForAll Truth minimum,
            @ForAll Random random) {
        List<Item> otherItems = new ArrayList<>(items);
        Collections.shuffle(otherItems, random);
        List<Confounder> otherConfounders = new ArrayList<>(confounders);
        Collections.shuffle(otherConfounders, random);
        assertThat(Algebra.judge(AXIS, otherItems, otherConfounders, minimum))
                .isEqualTo(Algebra.judge(AXIS, items, confounders, minimum));
    }

    @Property
    void everyItemIsJudgedOnce(
            @ForAll("someItems") List<Item> items, @ForAll("someConfounders") List<Confounder> confounders) {
        assertThat(Algebra.judge(AXIS, items, confounders, Truth.TRUE).evidence())
                .extracting(Judged::item)
                .containsExactlyInAnyOrderElementsOf(items);
    }

    @Property
    void anInvalidatedItemChangesNothing(@ForAll("someItems") List<Item> items, @ForAll("items") Item item) {
        Item marked = Items.item(item.evidence(), Items.index("Matsuda", false));
        List<Confounder> confounders = List.of(Confounder.invalidate("CF-06", "Matsuda"));
        Finding without = Algebra.judge(AXIS, items, confounders, Truth.TRUE);
        Finding with = Algebra.judge(AXIS, plus(items, marked), confounders, Truth.TRUE);
        assertThat(with.level()).isEqualTo(without.level());
        assertThat(with.conflict()).isEqualTo(without.conflict());
    }

    @Property
    void evidenceForNeverLowers(
            @ForAll("someItems") List<Item> items,
            @ForAll("items") Item item,
            @ForAll("someConfounders") List<Confounder> confounders,
            @ForAll Truth minimum) {
        Item supporting = Items.item(
                new Evidence(
                        AXIS, true, item.evidence().weight(), item.evidence().family()),
                item.measured().get(0));
        Level before = Algebra.judge(AXIS, items, confounders, minimum).level();
        Level after = Algebra.judge(AXIS, plus(items, supporting), confounders, minimum)
                .level();
        assertThat(certainty(after)).isGreaterThanOrEqualTo(certainty(before));
        assertThat(before == Level.UNKNOWN && after == Level.ABSENT).isFalse();
    }

    @Property
    void evidenceAgainstMovesNothingThatIsPossibleOrMore(
            @ForAll("someItems") List<Item> items, @ForAll("items") Item item, @ForAll Truth minimum) {
        Item opposing = Items.item(
                new Evidence(
                        AXIS, false, item.evidence().weight(), item.evidence().family()),
                item.measured().get(0));
        Level before = Algebra.judge(AXIS, items, List.of(), minimum).level();
        Level after =
                Algebra.judge(AXIS, plus(items, opposing), List.of(), minimum).level();
        assertThat(certainty(after)).isEqualTo(certainty(before));
    }

    @Property
    void aConfounderNeverMakesAPatternSurer(
            @ForAll("someItems") List<Item> items,
            @ForAll("someConfounders") List<Confounder> confounders,
            @ForAll("confounders") Confounder more,
            @ForAll Truth minimum) {
        Level before = Algebra.judge(AXIS, items, confounders, minimum).level();
        Level after =
                Algebra.judge(AXIS, items, plus(confounders, more), minimum).level();
        assertThat(certainty(after)).isLessThanOrEqualTo(certainty(before));
    }

    @Property
    void aWeakerTwinOfTheSameFamilyAddsNothing(
            @ForAll("someItems") @Size(min = 1) List<Item> items, @ForAll Truth minimum) {
        Item first = items.get(0);
        Evidence evidence = first.evidence();
        Item twin = Items.item(
                new Evidence(AXIS, evidence.supports(), evidence.weight().lowered(), evidence.family()),
                first.measured().get(0));
        assertThat(Algebra.judge(AXIS, plus(items, twin), List.of(), minimum).level())
                .isEqualTo(Algebra.judge(AXIS, items, List.of(), minimum).level());
    }

    @Property
    void nothingIsAbsentWithoutTheMinimum(
            @ForAll("someItems") List<Item> items, @ForAll("someConfounders") List<Confounder> confounders) {
        assertThat(Algebra.judge(AXIS, items, confounders, Truth.FALSE).level()).isNotEqualTo(Level.ABSENT);
        assertThat(Algebra.judge(AXIS, items, confounders, Truth.UNKNOWN).level())
                .isNotEqualTo(Level.ABSENT);
    }

    @Property
    void aReasonStandsBesideUnknownOnly(
            @ForAll("someItems") List<Item> items,
            @ForAll("someConfounders") List<Confounder> confounders,
            @ForAll Truth minimum) {
        Finding finding = Algebra.judge(AXIS, items, confounders, minimum);
        assertThat(finding.reason() != null).isEqualTo(finding.level() == Level.UNKNOWN);
    }

    @Provide
    Arbitrary<List<Item>> someItems() {
        return items().list().ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<Confounder>> someConfounders() {
        return confounders().list().ofMaxSize(3);
    }

    /** How sure the pattern is; absent and unknown are both not sure of it. */
    private static int certainty(Level level) {
        return switch (level) {
            case DEFINITE -> 3;
            case PROBABLE -> 2;
            case POSSIBLE -> 1;
            case ABSENT, UNKNOWN -> 0;
        };
    }

    private static <T> List<T> plus(List<T> list, T one) {
        List<T> more = new ArrayList<>(list);
        more.add(one);
        return more;
    }
}
