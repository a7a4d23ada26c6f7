package org.myogate.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myogate.hooks.TestServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The record page in a real browser. */
class RecordInBrowserTest extends InBrowser {

    private static final List<String> SAMPLES =
            List.of("waist-missing-and-deciding", "pregnant", "blood-pressure-184-over-112");

    @Test
    void aKeyboardAloneSortsAndFilters() {
        fill();
        go("/");
        tabTo("Record");
        page.keyboard().press("Enter");
        page.waitForURL("**/record");
        tabTo("Overridden");
        page.keyboard().press("Enter");
        page.waitForURL("**sort=overridden");
        assertThat(page.locator("th[aria-sort=descending]").innerText()).startsWith("Overridden");

        page.getByLabel("Rule", new Page.GetByLabelOptions().setExact(true)).selectOption("DI-01");
        page.getByText("Show", new Page.GetByTextOptions().setExact(true)).press("Enter");
        page.waitForURL("**rule=DI-01**");

        assertThat(page.locator("table.counts tbody tr").count()).isEqualTo(1);
        assertThat(page.getByLabel("Sorted by").inputValue()).isEqualTo("overridden");
    }

    @ParameterizedTest
    @CsvSource({"LIGHT", "DARK"})
    void drawsWhatTheTableSaysAndAxeFindsNothing(ColorScheme scheme) {
        fill();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        go("/record?sort=overridden");

        Locator canvas = page.locator("canvas[data-bars]").first();
        assertThat(canvas.evaluate("each => Chart.getChart(each).data.datasets.map(set => set.data[0])"))
                .asString()
                .isEqualTo(page.evaluate("[...document.querySelectorAll('table.counts tbody tr:first-child td.number')]"
                                + ".slice(0, 3).map(cell => Number(cell.innerText))")
                        .toString());
        assertNothingFound();
        picture("record-" + scheme);
    }

    @Test
    void aPhoneScrollsInOneDirectionOnly() {
        fill();
        page.setViewportSize(390, 800);
        go("/record");

        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isEqualTo(0);
        picture("record-phone");
    }

    /** Cards of some patients: the first of each is set aside, the second taken. */
    private static void fill() {
        for (String sample : SAMPLES) {
            ObjectNode call = PageServer.sample(sample);
            JsonNode cards = PageServer.JSON
                    .readTree(TestServer.call(call.toString()).body())
                    .get("cards");
            if (cards.isEmpty()) {
                continue;
            }
            ObjectNode body = PageServer.JSON.createObjectNode();
            entry(body, cards.get(0), "overridden")
                    .putObject("overrideReason")
                    .putObject("reason")
                    .put("system", "https://myogate.org/fhir/CodeSystem/override-reason")
                    .put("code", sample.length() % 2 == 0 ? "not-now" : "data-wrong");
            if (cards.size() > 1 && cards.get(1).path("suggestions").size() > 0) {
                entry(body, cards.get(1), "accepted")
                        .putArray("acceptedSuggestions")
                        .addObject()
                        .put("id", cards.get(1).at("/suggestions/0/uuid").asString());
            }
            assertThat(TestServer.post("/cds-services/myogate-patient-view/feedback", body.toString())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    private static ObjectNode entry(ObjectNode body, JsonNode card, String outcome) {
        return body.withArray("feedback")
                .addObject()
                .put("card", card.get("uuid").asString())
                .put("outcome", outcome)
                .put("outcomeTimestamp", "2026-11-23T08:02:31Z");
    }
}
