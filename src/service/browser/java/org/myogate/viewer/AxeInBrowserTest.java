package org.myogate.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What axe-core, which knows WCAG 2.2 AA, finds on every kind of page. */
class AxeInBrowserTest extends InBrowser {

    @ParameterizedTest
    @CsvSource({
        "LIGHT, /",
        "DARK, /",
        "LIGHT, " + P1,
        "DARK, " + P1,
        "LIGHT, " + WAIST,
        "DARK, " + WAIST,
        "LIGHT, /view/healthy-and-silent/1",
        "DARK, /view/type-2-with-egfr-of-18-not-dialysed/1",
        "LIGHT, /view/synthea-t2d-obese-on-metformin/1"
    })
    void axeFindsNothing(ColorScheme scheme, String path) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        go(path);
        page.evaluate("document.querySelectorAll('main details').forEach(each => each.open = true)");

        assertNothingFound();
    }

    @Test
    void axeFindsNothingInTheListInAProblemAndInWhatIf() {
        go("/view/"
                + kept("{\"resourceType\":\"Patient\",\"id\":\"one\"}\n{\"resourceType\":\"Patient\",\"id\":\"two\"}"));
        assertNothingFound();
        go(WAIST);
        fillWaist("112");
        assertNothingFound();
    }

    @Test
    void axeWouldFindAFieldWithoutAName() {
        go(WAIST);
        page.evaluate("document.getElementById('v.WAIST').labels.forEach(each => each.remove())");

        assertThat(found()).anyMatch(complaint -> complaint.startsWith("label: "));
    }
}
