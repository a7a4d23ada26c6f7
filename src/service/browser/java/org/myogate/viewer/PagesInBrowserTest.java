package org.myogate.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages in a real browser: what it runs, what a keyboard reaches, what is told and printed. */
class PagesInBrowserTest extends InBrowser {

    @Test
    void aKeyboardAloneGoesFromTheStartToTheReasonOfAnAxis() {
        go("/");
        page.keyboard().press("Tab");
        assertThat(focused()).isEqualTo("Skip to the content");
        tabTo("The full pattern");
        page.keyboard().press("Enter");
        page.waitForURL("**" + P1);

        tabTo("visceral adiposity");
        page.keyboard().press("Enter");

        Locator axis = page.locator("#axis-visceral-adiposity");
        assertThat(axis.getAttribute("open")).isNotNull();
        assertThat(axis.innerText()).contains("waist", "112 cm", "Observation/waist", "Would no longer count with");
        assertThat(focused()).startsWith("visceral adiposity");
        page.keyboard().press("Enter");
        assertThat(axis.getAttribute("open")).isNull();
    }

    @Test
    void whateverHasTheFocusShowsIt() {
        go(P1);
        for (int i = 0; i < 60; i++) {
            page.keyboard().press("Tab");
            Object outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle");
            assertThat(outline).as(focused()).isNotEqualTo("none");
        }
    }

    @Test
    void whatIfAnswersAtOnceAndTellsAScreenReader() {
        go(WAIST);
        fillWaist("112");

        assertThat(page.locator("#if-result").innerText())
                .contains("waist: not on record → 112 cm", "visceral adiposity: not known → definite");
        assertThat(page.locator("#if-status").innerText()).contains("visceral adiposity: not known → definite");
        assertThat(page.url()).endsWith(WAIST);
        picture("what-if");
    }

    @Test
    void theChosenThemeStays() {
        go("/");
        Locator button = page.locator("#theme");
        Object light = ground();
        button.click();
        button.click();
        assertThat(button.innerText()).isEqualTo("Theme: dark");
        assertThat(ground()).isNotEqualTo(light);

        go(P1);

        assertThat(page.locator("#theme").innerText()).isEqualTo("Theme: dark");
        assertThat(ground()).isNotEqualTo(light);
    }

    private Object ground() {
        return page.evaluate("getComputedStyle(document.body).backgroundColor");
    }

    @Test
    void valuesOverTimeAreDrawn() {
        go("/view/synthea-t2d-obese-on-metformin/1");

        Locator canvas = page.locator(".charts canvas").first();
        canvas.scrollIntoViewIfNeeded();
        assertThat(canvas.evaluate("each => Chart.getChart(each).data.datasets[0].data.length"))
                .isEqualTo(canvas.evaluate("each => JSON.parse(each.dataset.series).points.length"));
    }

    @Test
    void hostileInputRunsNothing() {
        String hostile = "<script>window.hit=1</script><img src=x onerror=window.hit=1>**[x](javascript:window.hit=1)";
        String patient =
                "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[{\"resource\":{\"resourceType\":"
                        + "\"Patient\",\"id\":\"" + hostile + "\",\"name\":[{\"text\":\"" + hostile
                        + "\"}]}},{\"resource\":"
                        + "{\"resourceType\":\"Observation\",\"id\":\"" + hostile
                        + "\",\"status\":\"final\",\"note\":[{\"text\":\""
                        + hostile + "\"}],\"code\":{\"text\":\"" + hostile
                        + "\",\"coding\":[{\"system\":\"http://loinc.org\",\"code\":"
                        + "\"8280-0\",\"display\":\"" + hostile + "\"}]},\"valueQuantity\":{\"value\":1,\"unit\":\""
                        + hostile
                        + "\"}}}]}";

        go("/view/" + kept(patient) + "/1");

        assertThat(page.locator("h1").innerText()).contains("<script>");
        assertThat(page.evaluate("window.hit === undefined")).isEqualTo(true);
        assertThat(page.locator("main img, main script").count()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"390", "320"})
    void aPhoneScrollsInOneDirectionOnly(int width) {
        context.close();
        open(new NewContextOptions().setViewportSize(width, 800));
        for (String path : List.of("/", P1, WAIST)) {
            go(path);
            Object wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertThat(wider).as(path).isEqualTo(0);
        }
        picture("phone-" + width);
    }

    @Test
    void printsOnOnePage() {
        go(P1);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPath(PICTURES.resolve("print.pdf")));

        assertThat(new String(pdf, StandardCharsets.ISO_8859_1).split("/Type ?/Page[^s]", -1))
                .hasSize(2);
        page.setViewportSize(760, 1075);
        picture("print");
    }

    @ParameterizedTest
    @CsvSource({"LIGHT", "DARK"})
    void canBeLookedAt(ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        go(P1);
        picture("patient-" + scheme);
        go(WAIST);
        picture("waist-" + scheme);
        go("/");
        picture("start-" + scheme);

        assertThat(PICTURES).isDirectoryContaining("glob:**/patient-" + scheme + ".png");
    }
}
