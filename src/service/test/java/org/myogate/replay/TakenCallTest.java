package org.myogate.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.myogate.card.CallContext;
import org.myogate.card.Occasion;
import org.myogate.ruleset.TakenCall;

class TakenCallTest {

    @Test
    void aRequestIsReplayedAsItsOwnService() {
        CallContext call = TakenCall.of(Cases.request("p1", "Practitioner/1", null), HandMade.empty("p1"), false);

        assertThat(call.serviceId()).isEqualTo("myogate-order-select");
        assertThat(call.hookInstance()).isEqualTo("hook-1");
        assertThat(call.encounterId()).isEqualTo("e1");
        assertThat(call.userIsPatient()).isFalse();
        assertThat(call.asOfFromCaller()).isFalse();
        assertThat(call.occasion().kind()).isEqualTo(Occasion.Kind.ORDERS);
    }

    @Test
    void everythingElseIsReplayedAsAnOpenedChart() {
        CallContext call = TakenCall.of(null, HandMade.empty("p1"), false);

        assertThat(call.serviceId()).isEqualTo("myogate-patient-view");
        assertThat(call.patientId()).isEqualTo("p1");
        assertThat(call.occasion()).isEqualTo(Occasion.CHART);
        assertThat(call).isEqualTo(TakenCall.of(null, HandMade.empty("p1"), false));
        assertThat(call.hookInstance())
                .isNotEqualTo(TakenCall.of(null, HandMade.empty("p2"), false).hookInstance());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Patient/p1", "RelatedPerson/r1", "https://ehr.example.org/fhir/Patient/p1"})
    void aPatientAsUserIsRecognised(String userId) {
        assertThat(TakenCall.of(Cases.request("p1", userId, null), HandMade.empty("p1"), false)
                        .userIsPatient())
                .isTrue();
    }

    @Test
    void theServiceWouldSayThatTheMomentWasAskedFor() {
        assertThat(TakenCall.of(Cases.request("p1", null, "2026-11-23"), HandMade.empty("p1"), true)
                        .asOfFromCaller())
                .isTrue();
    }
}
