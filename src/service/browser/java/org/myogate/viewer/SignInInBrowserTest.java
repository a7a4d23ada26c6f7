package org.myogate.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signing in and out in a real browser. */
class SignInInBrowserTest extends InBrowser {

    @TempDir
    private static Path folder;

    private static PageServer server;

    @BeforeAll
    static void startServer() throws Exception {
        server = PageServer.start(
                folder.resolve("home"),
                "--myogate.viewer.sign-in=password",
                "--myogate.viewer.users=" + SignInTest.users(folder, "anna"));
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
    void aKeyboardAloneSignsInReachesThePageAndSignsOut() {
        go(WAIST);
        assertThat(page.url()).contains("/sign-in?to=");
        tabToField("name");
        page.keyboard().type("anna");
        page.keyboard().press("Tab");
        page.keyboard().type(SignInTest.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL("**" + WAIST);

        fillWaist("112");
        assertThat(page.locator("#if-result").innerText()).contains("visceral adiposity: not known → definite");

        tabTo("Sign out");
        page.keyboard().press("Enter");
        page.waitForURL("**/sign-in");
        go(WAIST);
        assertThat(page.url()).contains("/sign-in?to=");
    }

    @Test
    void aSessionThatEndedMeanwhileLeadsFromWhatIfToTheForm() {
        go(WAIST);
        page.fill("#name", "anna");
        page.fill("#password", SignInTest.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL("**" + WAIST);
        context.clearCookies();

        page.getByLabel("waist", new Page.GetByLabelOptions().setExact(true)).fill("112");
        page.keyboard().press("Tab");

        page.waitForURL("**/sign-in?to=**");
        complaints.removeIf(complaint -> complaint.contains("401"));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT", "DARK"})
    void axeFindsNothingOnTheFormAndItCanBeLookedAt(ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        go("/sign-in");
        page.fill("#name", "nobody");
        page.fill("#password", "wrong");
        page.keyboard().press("Enter");
        page.getByText("Name or password is not right.").waitFor();
        complaints.removeIf(complaint -> complaint.contains("401"));

        assertNothingFound();
        picture("sign-in-" + scheme);
    }

    private void tabToField(String id) {
        for (int i = 0; i < 20 && !id.equals(page.evaluate("document.activeElement.id")); i++) {
            page.keyboard().press("Tab");
        }
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo(id);
    }
}
