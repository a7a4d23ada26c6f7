package org.myogate.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myogate.hooks.TestServer;

/** The pages in a real browser: what it runs, what a keyboard reaches, what a screen reader is told. */
@Tag("browser")
class PagesInBrowserTest {

    private static final Path PICTURES = Path.of("target", "pages");
    private static final String P1 = "/view/subject-p1-untreated-man-of-52/1";
    private static final String WAIST = "/view/waist-missing-and-deciding/1";
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

    private final List<String> complaints = new ArrayList<>();
    private final List<String> foreign = new ArrayList<>();
    private BrowserContext context;
    private Page page;

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

    private void open(NewContextOptions options) {
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

    private void assertNothingFound() {
        assertThat(found()).isEmpty();
    }

    private List<String> found() {
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

    private void fillWaist(String number) {
        page.getByLabel("waist", new Page.GetByLabelOptions().setExact(true)).fill(number);
        page.keyboard().press("Tab");
        page.locator("#if-result .news").waitFor();
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

    private void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }

    private void go(String path) {
        Response response = page.navigate(address(path));
        assertThat(response.status()).isEqualTo(200);
    }

    private String kept(String text) {
        String path = org.myogate.viewer.Browser.location(org.myogate.viewer.Browser.paste(text, "2026-11-23"));
        return path.replaceAll("/view/([0-9a-f]+).*", "$1");
    }

    private static String address(String path) {
        return "http://127.0.0.1:" + TestServer.port() + path;
    }

    private void tabTo(String words) {
        for (int i = 0; i < 100 && !focused().startsWith(words); i++) {
            page.keyboard().press("Tab");
        }
        assertThat(focused()).startsWith(words);
    }

    private String focused() {
        return String.valueOf(page.evaluate("document.activeElement.innerText || document.activeElement.value || ''"));
    }
}
