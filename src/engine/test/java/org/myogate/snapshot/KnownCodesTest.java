package org.myogate.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.myogate.snapshot.Unusable.Reason;

class KnownCodesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://loinc.org|2345-7",
                "http://loinc.org|82810-3",
                "http://snomed.info/sct|44054006",
                "http://hl7.org/fhir/sid/icd-10-cm|E11.9"
            })
    void tellsOfWhatTheTermsKnow(String code) {
        assertThat(told(List.of("http://example.org|x", code))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://loinc.org|5671-3", "http://example.org|2345-7", "|44054006", "x", ""})
    void keepsSilentAboutWhatTheTermsDoNotKnow(String code) {
        assertThat(told(List.of(code))).isEmpty();
    }

    @Test
    void tellsOfWhatBearsNoCode() {
        assertThat(told(List.of())).hasSize(1);
    }

    private static List<Unusable> told(List<String> codes) {
        Unusable foreign =
                new Unusable(new Source("Observation/9"), Reason.SUBJECT, "it is about somebody else", codes);
        PatientRecord record = new PatientRecord("p", null, List.of(), Set.of(), Set.of(), List.of(foreign));
        return new SnapshotReader(Chart.TERMS).read(record, Chart.AS_OF).unusable();
    }
}
