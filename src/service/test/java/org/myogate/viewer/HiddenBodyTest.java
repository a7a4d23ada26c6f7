package org.myogate.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** With an eating disorder the page keeps off what the cards keep off, until somebody asks for it. */
class HiddenBodyTest {

    private static final Path SAMPLE = Path.of("..", "..", "fhir-samples", "anorexia-nervosa", "bundle.json");

    private static final String[] BODY_VALUES = {"52.6", "170 cm", "18.2"};

    private static String address;

    @BeforeAll
    static void paste() throws IOException {
        address = Browser.location(Browser.paste(Files.readString(SAMPLE), "2026-11-23"));
    }

    @Test
    void noMeasureOfTheBodyIsOnThePage() {
        String page = Browser.get(address).body();

        assertThat(page)
                .contains("are hidden on this page", address + "?body=shown")
                .doesNotContain(BODY_VALUES)
                .doesNotContain("id=\"v.WEIGHT\"", "id=\"v.WAIST\"", "id=\"v.HEIGHT\"");
    }

    @Test
    void theButtonShowsThem() {
        String page = Browser.get(address + "?body=shown").body();

        assertThat(page)
                .contains("Hide them", "action=\"" + address + "/what-if?body=shown\"")
                .contains("value=\"52.6\"", "18.2");
    }

    @Test
    void whatIfShowsThemNeither() {
        HttpResponse<String> changed =
                Browser.post(address + "/what-if", "v.WEIGHT=45&u.WEIGHT=kg", "HX-Request", "true");
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.body()).contains("hidden \u2192 45 kg").doesNotContain(BODY_VALUES);

        HttpResponse<String> cured = Browser.post(address + "/what-if", "a.eating-disorder=no", "HX-Request", "true");
        assertThat(cured.statusCode()).isEqualTo(409);
        assertThat(cured.body()).doesNotContain(BODY_VALUES);
    }

    @Test
    void whereNothingIsBareNothingIsHidden() {
        assertThat(Browser.get("/view/subject-p1-untreated-man-of-52/1").body())
                .contains("112 cm")
                .doesNotContain("are hidden on this page");
    }
}
