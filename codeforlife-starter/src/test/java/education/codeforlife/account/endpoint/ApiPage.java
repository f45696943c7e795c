package education.codeforlife.account.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The page of an OpenAPI document in a headless Chromium that reaches this machine only. */
final class ApiPage implements AutoCloseable {

    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");

    private final ChromeDriver browser;
    private final WebDriverWait patience;

    private ApiPage(ChromeDriver browser) {
        this.browser = browser;
        this.patience = new WebDriverWait(browser, Duration.ofSeconds(30));
    }

    /** Opens the page; skips the test on a machine without Chromium and its driver, but never in CI. */
    static ApiPage open(int port) {
        var binary = BROWSERS.stream().flatMap(ApiPage::installed).findFirst().orElse(null);
        var driver = installed("chromedriver").findFirst().orElse(null);
        if (binary == null || driver == null) {
            var reason = "CHROMIUM IS MISSING, the page of the document is not tested: install Debian's packages"
                    + " chromium and chromium-driver";
            if (System.getenv("CI") != null) throw new AssertionError(reason);
            System.err.println("\n*** " + reason + "\n");
            return Assumptions.abort(reason);
        }
        var page = new ApiPage(start(binary, driver));
        page.browser.manage().window().setSize(new Dimension(1200, 900));
        page.browser.get("http://localhost:" + port + "/swagger-ui.html");
        return page;
    }

    private static Stream<Path> installed(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(file -> file.toFile().canExecute());
    }

    private static ChromeDriver start(Path binary, Path driver) {
        var options = new ChromeOptions();
        options.setBinary(binary.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox", // which root needs
                "--disable-dev-shm-usage",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost");
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.toFile())
                .build();
        return new ChromeDriver(service, options);
    }

    /**
     * Sends a request by the form of an operation.
     *
     * @param body replaces the example; {@code null} for an operation without a body
     * @return the status and the body of the answer, as the page shows them
     */
    String execute(String tag, String operation, @Nullable String body) {
        open(tag, operation);
        if (body != null) write(find(tag, operation, "textarea.body-param__text"), body);
        scrolled(find(tag, operation, "button.execute")).click();
        var status = find(tag, operation, ".live-responses-table .response .response-col_status");
        var answer = find(tag, operation, ".live-responses-table .response .response-col_description");
        return status.getText() + " " + scrolled(answer).getText();
    }

    private void open(String tag, String operation) {
        scrolled(find(tag, operation, ".opblock-summary-control")).click();
    }

    private static void write(WebElement field, String text) {
        field.sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
    }

    private WebElement find(String tag, String operation, String part) {
        var path = By.cssSelector(block(tag, operation) + " " + part);
        return patience.until(ExpectedConditions.visibilityOfElementLocated(path));
    }

    private static String block(String tag, String operation) {
        return "#operations-" + tag + "-" + operation;
    }

    private WebElement scrolled(WebElement element) {
        browser.executeScript("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element);
        return element;
    }

    /** What the browser complained of: files that it did not get, and what the page's policy forbids. */
    List<String> complaints() {
        return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    byte[] screenshot() {
        return browser.getScreenshotAs(OutputType.BYTES);
    }

    void shows(String text) {
        patience.until(ExpectedConditions.textToBePresentInElementLocated(By.id("swagger-ui"), text));
        assertThat(browser.getPageSource()).contains(text);
    }

    @Override
    public void close() {
        browser.quit();
    }
}
