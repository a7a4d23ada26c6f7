package org.myogate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.junit.jupiter.api.Test;
import org.myogate.gate.Ask;
import org.myogate.plan.Settled.Withheld;

/** {@code rules/plan/exercise-*.drl}: what stops a recommendation, and what is asked before it (D23, D42, D52). */
class ExercisePlanRulesTest {

    private static final String DAY = "2026-11-20";

    private static FhirRecord man() {
        return FhirRecord.of(AdministrativeGender.MALE, "1970-01-01");
    }

    private static FhirRecord inactive() {
        return man().observed("82290-8", "60", "min/wk", DAY).observed("82291-6", "0", "d/wk", DAY);
    }

    @Test
    void withholdsTheQuestionOfActivityWhileExerciseHasToWait() {
        Outcome outcome =
                Shipped.assess(man().observed("8480-6", "185", "mm[Hg]", DAY).observed("8462-4", "75", "mm[Hg]", DAY));
        assertThat(outcome.settled().withheld()).contains(new Withheld("EX-21", List.of("SG-11")));
    }

    @Test
    void asksForTheBloodPressureOnlyWhereTrainingIsProposed() {
        assertThat(Shipped.assess(inactive()).asks()).extracting(Ask::id).contains("bp");
        assertThat(Shipped.assess(man()).asks()).extracting(Ask::id).doesNotContain("bp");
        assertThat(Shipped.assess(inactive()
                                .observed("8480-6", "125", "mm[Hg]", DAY)
                                .observed("8462-4", "75", "mm[Hg]", DAY))
                        .asks())
                .extracting(Ask::id)
                .doesNotContain("bp");
    }
}
