package org.myogate.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultTest {

    @ParameterizedTest
    @ValueSource(strings = {TestServer.FAULTY, TestServer.ENDLESS})
    void aFaultOfOursSaysNothingOfItselfOrOfThePatient(String hookInstance) {
        HttpResponse<String> response = TestServer.call(Calls.good(call -> call.put("hookInstance", hookInstance)));

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/fhir+json");
        WireChecks.refusal(response.body());
        assertThat(response.body())
                .doesNotContain("Exception", "Error", "org.myogate", "cannot work with", "Patient/1", "1970");
    }

    @ParameterizedTest
    @ValueSource(strings = {TestServer.FAULTY, TestServer.ENDLESS})
    void theNextCallIsAnsweredAsIfNothingHadHappened(String hookInstance) {
        String before = TestServer.call(Calls.good().toString()).body();
        TestServer.call(Calls.good(call -> call.put("hookInstance", hookInstance)));

        assertThat(TestServer.call(Calls.good().toString()).body()).isEqualTo(before);
    }
}
