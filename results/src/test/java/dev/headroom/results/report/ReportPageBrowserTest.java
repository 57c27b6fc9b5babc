package dev.headroom.results.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.headroom.results.example.ExampleRun;
import dev.headroom.results.example.HostileRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser, opened from disk; skipped where there is none. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReportPageBrowserTest {
    private static final int CHARTS = 7;

    private Optional<Playwright> playwright = Optional.empty();
    private Optional<Browser> browser = Optional.empty();
    private Path report = Path.of("");

    @BeforeAll
    void opens_a_browser(@TempDir Path runs) {
        Optional<Path> chromium = chromium();
        Assumptions.assumeTrue(
                chromium.isPresent(),
                "no Chromium on PATH (chromium, chromium-browser, google-chrome): the report is not tested in a browser");
        report = Report.write(ExampleRun.write(runs).directory());
        Playwright driver = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        playwright = Optional.of(driver);
        browser = Optional.of(driver.chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium.orElseThrow())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-quic",
                                "--disable-background-networking",
                                "--no-first-run",
                                "--disable-component-update",
                                "--disable-sync"))));
    }

    @AfterAll
    void closes_it() {
        browser.ifPresent(Browser::close);
        playwright.ifPresent(Playwright::close);
    }

    @Test
    void all_charts_draw_with_a_clean_console_and_no_request() {
        List<String> console = new ArrayList<>();
        List<String> requests = new ArrayList<>();
        Page page = page(1280, ColorScheme.LIGHT);
        page.onConsoleMessage(m -> console.add(m.type() + ": " + m.text()));
        page.onPageError(console::add);
        page.onRequest(r -> requests.add(r.url()));
        page.navigate(report.toUri().toString());
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
        page.waitForFunction("document.querySelectorAll('.chart[data-drawn]').length === " + CHARTS);
        assertThat(page.querySelectorAll(".chart")).hasSize(CHARTS).allMatch(ReportPageBrowserTest::painted);
        assertThat(console).isEmpty();
        assertThat(requests)
                .filteredOn(url -> !url.startsWith("data:"))
                .containsExactly(
                        report.toUri().toString().replace("file:/", "file:///").replace("file://///", "file:///"));
        page.context().close();
    }

    /** Says how long drawing took; how fast a machine is, is no matter for a test. */
    @Test
    void every_chart_draws_once_without_being_scrolled_to() {
        Page page = page(1280, ColorScheme.LIGHT);
        page.addInitScript("window.draws = 0; new MutationObserver(all => { window.draws += all.length; })"
                + ".observe(document, {subtree: true, attributes: true, attributeFilter: ['data-drawn']});");
        page.navigate(report.toUri().toString());
        drawn(page);
        long laidOut = ((Number)
                        page.evaluate("[...document.querySelectorAll('.chart')].filter(c => c.offsetParent).length"))
                .longValue();
        System.out.println("report: " + page.getAttribute("html", "data-draw-millis") + " ms until all of " + laidOut
                + " charts were drawn");
        assertThat(laidOut).isPositive();
        assertThat(((Number) page.evaluate("window.draws")).longValue()).isEqualTo(laidOut);
        page.context().close();
    }

    private static void drawn(Page page) {
        page.waitForSelector(
                "html[data-draw-millis]", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
    }

    @Test
    void nothing_overflows_a_narrow_screen() {
        Page page = open(380, ColorScheme.LIGHT);
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                .isLessThanOrEqualTo(380);
        page.context().close();
    }

    @Test
    void dark_differs_from_light_in_page_and_charts() {
        Page light = open(1280, ColorScheme.LIGHT);
        Page dark = open(1280, ColorScheme.DARK);
        String background = "getComputedStyle(document.body).backgroundColor";
        String drawing = "document.querySelector('.chart canvas').toDataURL()";
        assertThat(dark.evaluate(background)).isNotEqualTo(light.evaluate(background));
        assertThat(dark.evaluate(drawing)).isNotEqualTo(light.evaluate(drawing));
        light.context().close();
        dark.context().close();
    }

    @Test
    void no_text_of_a_run_is_run(@TempDir Path hostile) {
        Path attacked = Report.write(HostileRun.write(hostile).directory());
        List<String> console = new ArrayList<>();
        Page page = page(1280, ColorScheme.LIGHT);
        page.onConsoleMessage(m -> console.add(m.text()));
        page.navigate(attacked.toUri().toString());
        drawn(page);
        assertThat(page.evaluate("typeof pwned")).isEqualTo("undefined");
        assertThat(page.querySelectorAll("img, b")).isEmpty();
        assertThat(page.querySelectorAll(".chart[data-drawn]")).hasSize(1);
        assertThat(page.innerText("h2 >> nth=1")).contains(HostileRun.ATTACK);
        assertThat(console).isEmpty();
        page.context().close();
    }

    @Test
    void the_policy_stops_what_the_page_did_not_bring() {
        Page page = open(1280, ColorScheme.LIGHT);
        Object ran =
                page.evaluate("() => { const s = document.createElement('script'); s.textContent = 'window.ran = 1';"
                        + " document.body.append(s); return window.ran === 1; }");
        Object fetched = page.evaluate("() => fetch('http://127.0.0.1:9/').then(() => 'fetched', e => 'refused')");
        assertThat(ran).isEqualTo(false);
        assertThat(fetched).isEqualTo("refused");
        page.context().close();
    }

    @Test
    @EnabledIfSystemProperty(named = "headroom.pictures", matches = "true")
    void pictures_for_a_person_to_look_at() {
        Path folder = Path.of("target", "report-pictures");
        for (int width : List.of(1280, 380)) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                Page page = open(width, scheme);
                Path picture = folder.resolve(width + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png");
                page.screenshot(new Page.ScreenshotOptions().setPath(picture).setFullPage(true));
                assertThat(picture).isNotEmptyFile();
                page.context().close();
            }
        }
        Page page = open(1280, ColorScheme.DARK);
        page.pdf(new Page.PdfOptions().setPath(folder.resolve("print.pdf")).setPrintBackground(true));
        assertThat(folder.resolve("print.pdf")).isNotEmptyFile();
        page.context().close();
    }

    private Page open(int width, ColorScheme scheme) {
        Page page = page(width, scheme);
        page.navigate(report.toUri().toString());
        drawn(page);
        return page;
    }

    private Page page(int width, ColorScheme scheme) {
        return browser.orElseThrow()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setColorScheme(scheme))
                .newPage();
    }

    private static boolean painted(ElementHandle chart) {
        return (boolean) chart.evaluate("e => { const c = e.querySelector('canvas');"
                + " if (!c || c.width === 0 || c.height === 0) return false;"
                + " const p = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;"
                + " let n = 0; for (let i = 3; i < p.length; i += 4) if (p[i] > 0) n++; return n > 500; }");
    }

    private static Optional<Path> chromium() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("") + java.io.File.pathSeparator + "/usr/bin";
        return Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
                .flatMap(name ->
                        Stream.of(path.split(java.io.File.pathSeparator)).map(p -> Path.of(p, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
