package org.myogate.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.myogate.finding.Evidence.moderate;
import static org.myogate.finding.Evidence.moderateAgainst;
import static org.myogate.finding.Evidence.weak;
import static org.myogate.finding.Items.index;
import static org.myogate.finding.Items.item;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myogate.snapshot.Truth;
import org.myogate.state.Confounder;

/** What tables may ask of the findings (clinical README 2.2). */
class JudgementsTest {

    private static final String IR = "insulin-resistance";
    private static final String PROBABLE = "finding:insulin-resistance>=PROBABLE";
    private static final String INDEX = "evidence:insulin-resistance>=MODERATE";

    private static final Item HOMA = item(moderate(IR, Family.FASTING_INSULIN), index("HOMA_IR", false));
    private static final Item TYG = item(moderate(IR, Family.LIPID_BMI), index("TyG", false));
    private static final Item SKIN = item(weak(IR, Family.SKIN_REPRO));
    private static final Item GLYCAEMIA = item(weak(IR, Family.GLYCAEMIA));
    private static final Item AGAINST = item(moderateAgainst(IR, Family.FASTING_INSULIN));
    private static final Item AGAINST_TOO = item(moderateAgainst(IR, Family.LIPID_BMI));

    private static Truth truth(String question, List<Confounder> confounders, Item... items) {
        return new Judgements(Algebra.judge(List.of(items), confounders, axis -> Truth.TRUE))
                .of(question)
                .truth();
    }

    private static Truth truth(String question, Item... items) {
        return truth(question, List.of(), items);
    }

    @Test
    void aLevelIsReachedFromItUpwards() {
        assertThat(truth(PROBABLE, HOMA, TYG)).isEqualTo(Truth.TRUE);
        assertThat(truth(PROBABLE, HOMA)).isEqualTo(Truth.FALSE);
        assertThat(truth(PROBABLE, AGAINST, AGAINST_TOO)).isEqualTo(Truth.FALSE);
    }

    @Test
    void oneValidatedIndexIsAMarkerAndWeakSignsAreNone() {
        assertThat(truth(INDEX, HOMA)).isEqualTo(Truth.TRUE);
        assertThat(truth(INDEX, SKIN, GLYCAEMIA)).isEqualTo(Truth.FALSE);
        assertThat(truth(INDEX, AGAINST, AGAINST_TOO)).isEqualTo(Truth.FALSE);
    }

    @Test
    void anIndexThatAConfounderLowersOrDropsIsNoMarker() {
        Confounder lowers = Confounder.downgrade("CF-06", "HOMA_IR");
        assertThat(truth(INDEX, List.of(lowers), HOMA, SKIN)).isEqualTo(Truth.FALSE);
        Confounder drops = Confounder.invalidate("CF-06", "HOMA_IR");
        assertThat(truth(INDEX, List.of(drops), HOMA, SKIN, GLYCAEMIA)).isEqualTo(Truth.FALSE);
    }

    @ParameterizedTest
    @CsvSource({PROBABLE, INDEX})
    void nothingIsKnownOfAnUnknownAxis(String question) {
        assertThat(truth(question, AGAINST)).isEqualTo(Truth.UNKNOWN);
        assertThat(truth(question, List.of(Confounder.outOfScope("CF-02")), HOMA, TYG))
                .isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void everyQuestionHasAnAnswer() {
        Judgements none = new Judgements(Algebra.judge(List.of(), List.of(), axis -> Truth.FALSE));
        assertThat(Judgements.questions())
                .contains(PROBABLE, INDEX)
                .allSatisfy(question -> assertThat(none.of(question).truth()).isEqualTo(Truth.UNKNOWN));
    }

    @Test
    void namesWhereItWasRead() {
        Judgements judged = new Judgements(Algebra.judge(List.of(HOMA, TYG), List.of(), axis -> Truth.TRUE));
        assertThat(judged.of(PROBABLE).sources())
                .containsAll(HOMA.measured().get(0).sources());
    }
}
