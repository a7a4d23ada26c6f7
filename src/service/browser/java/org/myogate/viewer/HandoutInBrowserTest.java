package org.myogate.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page for patients in a real browser, and on paper. */
class HandoutInBrowserTest extends InBrowser {

    private static final String HANDOUT = P1 + "/handout";

    @TempDir
    private static Path home;

    private static PageServer server;

    @BeforeAll
    static void startServer() {
        server = PageServer.start(home, "--myogate.viewer.handout=true");
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @Override
    String address(String path) {
        return server.address(path);
    }

    @Test
    void printsOnOnePageInLargeType() {
        go(HANDOUT);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));

        assertThat(new String(pdf, StandardCharsets.ISO_8859_1).split("/Type ?/Page[^s]", -1))
                .hasSize(2);
        assertThat(page.evaluate("parseFloat(getComputedStyle(document.querySelector('main section p')).fontSize)"))
                .asString()
                .satisfies(size -> assertThat(Double.parseDouble(size)).isGreaterThanOrEqualTo(16));
        page.setViewportSize(760, 1075);
        picture("handout-print");
    }

    @ParameterizedTest
    @CsvSource({"LIGHT", "DARK"})
    void axeFindsNothingAndAKeyboardGetsThere(ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        go(P1);
        page.getByText("A page for the patient, to print").press("Enter");
        page.waitForURL("**/handout");

        assertNothingFound();
        picture("handout-" + scheme);
    }
}
