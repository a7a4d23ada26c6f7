package org.myogate.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The replay page in a real browser: a thousand files, a folder, and what a keyboard and axe-core say. */
class RunInBrowserTest extends InBrowser {

    private static final Path SAMPLES = Path.of("..", "..", "fhir-samples");
    private static final int THOUSAND = 1000;

    @Test
    void aThousandFilesLeaveThePagesResponsive() throws IOException {
        go("/replay");
        page.locator("#files").setInputFiles(thousandFiles());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Replay"))
                .click();
        page.waitForURL("**/replay/*");
        String run = page.url();
        page.locator("text=patients so far").waitFor();

        // While it runs: this page answers its buttons, and others open.
        page.locator("#theme").click();
        assertThat(page.locator("#theme").innerText()).isEqualTo("Theme: light");
        Page other = context.newPage();
        assertThat(other.navigate(address(P1)).status()).isEqualTo(200);
        assertThat(other.locator("h1").innerText()).contains("Man of 52");
        other.navigate(run);
        assertThat(other.locator("#main").innerText()).contains("patients so far");
        other.close();

        page.locator("h1:has-text('1000 patients')").waitFor(new Locator.WaitForOptions().setTimeout(600_000));
        assertThat(page.locator(".rows tbody tr").count()).isEqualTo(100);
        assertThat(page.locator(".tally").innerText()).contains("1000");
        page.getByText("Next").click();
        assertThat(page.locator("nav >> text=page 2 of 10").count()).isOne();
        picture("replay-1000");
    }

    /** The same request a thousand times, each for another patient. */
    private static FilePayload[] thousandFiles() throws IOException {
        String request = Files.readString(SAMPLES.resolve("waist-missing-and-deciding/request.json"));
        FilePayload[] files = new FilePayload[THOUSAND];
        for (int i = 0; i < THOUSAND; i++) {
            String own = request.replace("waist-missing", "patient-" + i);
            files[i] =
                    new FilePayload("request-" + i + ".json", "application/json", own.getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void aFolderIsReplayedAndAxeFindsNothing(ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        go("/replay");
        assertNothingFound();
        page.locator("#folder").setInputFiles(SAMPLES);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Replay"))
                .click();
        page.waitForURL("**/replay/*");
        page.locator("h1:has-text('patients')").waitFor(new Locator.WaitForOptions().setTimeout(600_000));

        List<String> differing = new ArrayList<>(page.locator(".tally .differ").allInnerTexts());
        assertThat(differing).isEmpty();
        assertNothingFound();
        picture("replay-" + scheme);
        page.locator(".rows tbody a").first().click();
        page.locator("text=Back to the replay").waitFor();
    }

    @Test
    void whatIsNoInputIsSaidAtOnce() {
        go("/replay");
        page.locator("#files")
                .setInputFiles(new FilePayload("a.txt", "text/plain", "x".getBytes(StandardCharsets.UTF_8)));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Replay"))
                .click();

        assertThat(page.locator("#sending").innerText()).contains("no *.json");
    }
}
