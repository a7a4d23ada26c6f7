package org.myogate.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.myogate.hooks.TestServer;

/** A browser with a fresh page for each test; that nothing was refused and nobody else was asked is claimed after each. */
@Tag("browser")
abstract class InBrowser {

    static final Path PICTURES = Path.of("target", "pages");

    static final String P1 = "/view/subject-p1-untreated-man-of-52/1";

    static final String WAIST = "/view/waist-missing-and-deciding/1";

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static Playwright playwright;
    private static com.microsoft.playwright.Browser browser;
    final List<String> complaints = new ArrayList<>();
    private final List<String> foreign = new ArrayList<>();
    BrowserContext context;

    Page page;

    @BeforeAll
    static void start() throws Exception {
        Files.createDirectories(PICTURES);
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("chromium", "/usr/bin/chromium")))
                        .setArgs(FLAGS));
    }

    @AfterAll
    static void stop() {
        browser.close();
        playwright.close();
    }

    @BeforeEach
    void open() {
        open(new NewContextOptions().setViewportSize(1400, 1000));
    }

    void open(NewContextOptions options) {
        context = browser.newContext(options);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (Set.of("error", "warning").contains(message.type())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(address(""))) {
                foreign.add(request.url());
            }
        });
    }

    @AfterEach
    void nothingWasRefusedNorAskedOfOthers() {
        context.close();
        assertThat(complaints).isEmpty();
        assertThat(foreign).isEmpty();
    }

    void fillWaist(String number) {
        page.getByLabel("waist", new Page.GetByLabelOptions().setExact(true)).fill(number);
        page.keyboard().press("Tab");
        page.locator("#if-result .news").waitFor();
    }

    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }

    void go(String path) {
        Response response = page.navigate(address(path));
        assertThat(response.status()).isEqualTo(200);
    }

    String kept(String text) {
        String path = org.myogate.viewer.Browser.location(org.myogate.viewer.Browser.paste(text, "2026-11-23"));
        return path.replaceAll("/view/([0-9a-f]+).*", "$1");
    }

    String address(String path) {
        return "http://127.0.0.1:" + TestServer.port() + path;
    }

    void tabTo(String words) {
        for (int i = 0; i < 100 && !focused().startsWith(words); i++) {
            page.keyboard().press("Tab");
        }
        assertThat(focused()).startsWith(words);
    }

    String focused() {
        return String.valueOf(page.evaluate("document.activeElement.innerText || document.activeElement.value || ''"));
    }

    void assertNothingFound() {
        assertThat(found()).isEmpty();
    }

    List<String> found() {
        List<Rule> found = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze()
                .getViolations();
        return found.stream()
                .map(rule -> rule.getId() + ": "
                        + rule.getNodes().stream()
                                .limit(3)
                                .map(node -> node.getHtml())
                                .toList())
                .toList();
    }
}
