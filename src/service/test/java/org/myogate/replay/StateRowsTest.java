package org.myogate.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.myogate.engine.Outcome;
import org.myogate.engine.Ruleset;
import org.myogate.snapshot.AsOf;
import org.myogate.snapshot.PatientRecord;
import org.myogate.table.RulesFiles;

/** What the text report says of states, by the words of the real rules. */
class StateRowsTest {

    private static final Ruleset RULESET = Ruleset.load(RulesFiles.bundled(), Map.of());

    private static String rows() {
        Patient patient = new Patient().setBirthDateElement(new DateType("1974-05-02"));
        patient.setId("p1");
        PatientRecord nothing = new PatientRecord("p1", patient, List.of(), Set.of(), Set.of(), List.of());
        AsOf asOf = AsOf.endOf(LocalDate.of(2026, 11, 23), ZoneOffset.UTC);
        Outcome outcome = RULESET.evaluate(RULESET.read(nothing, asOf));
        return new StateRows(RULESET.words()).of(outcome).replaceAll("\\s+", " ");
    }

    @Test
    void namesStatesAsAClinicianDoes() {
        assertThat(rows())
                .containsSubsequence("not known", "MASLD", "hypertriglyceridaemic waist", "type 2 diabetes")
                .doesNotContain("htg-waist", "masld");
    }

    @Test
    void leavesOutTheStepsOfTheReckoning() {
        assertThat(rows())
                .doesNotContain(
                        "minimum-", "young-or-lean", "tg-raised", "girth-known", "cmrf-", "obesity-sign-", "yes");
    }

    @Test
    void countsTheCriteriaOfMetabolicSyndromeAndOfMasldOnly() {
        assertThat(rows())
                .contains("metabolic syndrome UNKNOWN: 0 met of 0 known; not known: waist, triglycerides,")
                .contains("cardiometabolic risk factors UNKNOWN: 0 met of 0 known; not known: weight or waist,")
                .doesNotContain("two raised girths", "WHtR");
    }
}
