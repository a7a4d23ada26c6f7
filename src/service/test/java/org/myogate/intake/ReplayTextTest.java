package org.myogate.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.myogate.snapshot.PatientRecord;

/** Text that is handed in is read as a file of that content. */
class ReplayTextTest {

    private static final String ONE = "{\"resourceType\":\"Patient\",\"id\":\"one\"}";
    private static final String TWO = "{\"resourceType\":\"Patient\",\"id\":\"two\"}";
    private static final String VALUE = "{\"resourceType\":\"Observation\",\"id\":\"w\",\"status\":\"final\","
            + "\"subject\":{\"reference\":\"Patient/two\"},\"code\":{\"text\":\"waist\"}}";

    @Test
    void readsOneResource() {
        assertThat(ids(ONE)).containsExactly("one");
    }

    @Test
    void readsAnObjectThatIsSpreadOverLines() {
        assertThat(ids(ONE.replace(",", ",\n") + "\n\n")).containsExactly("one");
    }

    @Test
    void joinsTheResourcesOfLinesBySubject() {
        List<ReplayCase> cases = read(ONE + "\r\n\n" + TWO + "\n" + VALUE + "\n");

        assertThat(cases).extracting(one -> record(one).id()).containsExactly("one", "two");
        assertThat(record(cases.get(1)).entries()).hasSize(1);
    }

    @Test
    void splitsABundleOfSeveralPatients() {
        String bundle = "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[{\"resource\":" + ONE
                + "},{\"resource\":" + TWO + "}]}";

        assertThat(ids(bundle)).containsExactly("one", "two");
    }

    @Test
    void namesTheLineThatCannotBeRead() {
        List<ReplayCase> cases = read(ONE + "\n{\"resourceType\":\n" + TWO);

        assertThat(cases)
                .flatExtracting(ReplayCase::problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(2));
        assertThat(cases.stream().filter(one -> one.record() != null)).hasSize(2);
    }

    @Test
    void holdsEachTextAgainstTheLimits() {
        String nested = "{\"a\":".repeat(200) + "1" + "}".repeat(200);

        assertThat(read(nested)).singleElement().satisfies(one -> {
            assertThat(one.record()).isNull();
            assertThat(one.problems()).hasSize(1);
        });
    }

    @Test
    void looksForNoCaseFileBesideWhatIsNoFile() {
        assertThat(read(ONE)).allSatisfy(one -> assertThat(one.caseFolder()).isNull());
    }

    private static List<String> ids(String text) {
        return read(text).stream().map(one -> record(one).id()).toList();
    }

    private static PatientRecord record(ReplayCase one) {
        PatientRecord record = one.record();
        assertThat(record).as(one.problems().toString()).isNotNull();
        return record;
    }

    private static List<ReplayCase> read(String text) {
        return ReplayText.read(text.getBytes(StandardCharsets.UTF_8), JsonLimits.upTo(1 << 20));
    }
}
