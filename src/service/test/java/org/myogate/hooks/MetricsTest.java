package org.myogate.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What {@code /actuator/prometheus} says of calls. */
class MetricsTest {

    private static final String MARK = "Zyxwvutsr";

    @Test
    void countCallsByHookAndByWhatCameOfThem() {
        String cards = "myogate_calls_seconds_count{hook=\"patient-view\",outcome=\"cards\"}";
        String silent = "myogate_calls_seconds_count{hook=\"patient-view\",outcome=\"under_18\"}";
        String refused = "myogate_calls_seconds_count{hook=\"patient-view\",outcome=\"400\"}";
        String unknown = "myogate_calls_seconds_count{hook=\"none\",outcome=\"405\"}";

        Map<String, Double> more = added(Calls.full().toString(), Calls.full().toString(), child().toString(), "{");
        assertThat(more).containsEntry(cards, 2.0).containsEntry(silent, 1.0).containsEntry(refused, 1.0);
        assertThat(more)
                .containsKey("myogate_calls_seconds_bucket{hook=\"patient-view\",outcome=\"cards\",le=\"0.5\"}");

        Map<String, Double> before = samples();
        TestServer.get("/cds-services/" + MARK);
        InFlight.awaitNone();
        assertThat(samples().getOrDefault(unknown, 0.0) - before.getOrDefault(unknown, 0.0))
                .isEqualTo(1.0);
    }

    @Test
    void countCardsAndTellWhatEachStageTakes() {
        Map<String, Double> more = added(Calls.full().toString());

        assertThat(more)
                .containsEntry("myogate_cards_total{indicator=\"info\",topic=\"pattern\"}", 1.0)
                .containsEntry("myogate_stage_seconds_count{stage=\"read\"}", 1.0)
                .containsEntry("myogate_stage_seconds_count{stage=\"snapshot\"}", 1.0)
                .containsEntry("myogate_stage_seconds_count{stage=\"evaluate\"}", 1.0)
                .containsEntry("myogate_stage_seconds_count{stage=\"cards\"}", 1.0);
    }

    @Test
    void countWhatCouldNotBeUsedByReason() {
        ObjectNode call = Calls.good();
        Calls.prefetch(call).set("weights", Calls.searchset(Calls.quantity("w", "29463-7", "90", "furlong")));

        assertThat(added(call.toString())).containsEntry("myogate_unusable_total{reason=\"unit\"}", 1.0);
    }

    /** Neither a patient nor a caller can add a time series. */
    @Test
    void keepNoWordOfACaller() {
        ObjectNode call = Calls.good();
        Calls.context(call).put("userId", "Practitioner/" + MARK);
        Calls.prefetch(call).set(MARK, Calls.searchset(Calls.quantity(MARK, "8280-0", "112", MARK)));
        added(call.toString(), call.put("hook", MARK).toString());
        TestServer.get("/cds-services/" + MARK + "/feedback");
        TestServer.get("/cds-services/myogate-patient-view/" + MARK);

        assertThat(TestServer.get("/actuator/prometheus").body())
                .contains("myogate_calls_seconds_count")
                .doesNotContain(MARK, Calls.INSTANCE, "Patient/");
    }

    private static ObjectNode child() {
        ObjectNode call = Calls.good();
        ((ObjectNode) Calls.prefetch(call).get("patient")).put("birthDate", "2015-01-01");
        return call;
    }

    /** By how much these calls raise each sample. */
    private static Map<String, Double> added(String... bodies) {
        InFlight.awaitNone();
        Map<String, Double> before = samples();
        List.of(bodies).forEach(TestServer::call);
        InFlight.awaitNone();
        Map<String, Double> more = new TreeMap<>();
        samples().forEach((name, value) -> more.put(name, value - before.getOrDefault(name, 0.0)));
        return more;
    }

    private static Map<String, Double> samples() {
        Map<String, Double> samples = new TreeMap<>();
        TestServer.get("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith("myogate_"))
                .forEach(line -> samples.put(
                        line.substring(0, line.lastIndexOf(' ')),
                        Double.valueOf(line.substring(line.lastIndexOf(' ') + 1))));
        return samples;
    }
}
