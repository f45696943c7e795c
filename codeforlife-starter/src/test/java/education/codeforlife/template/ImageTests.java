package education.codeforlife.template;

import static education.codeforlife.template.TemplateTool.REPOSITORY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import education.codeforlife.database.test.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A service's image, built and run without an engine for images: by the commands of its Dockerfile. */
@EnabledForJreRange(min = JRE.JAVA_25, disabledReason = "The image has a JDK 25, whose AOT cache is tested.")
class ImageTests {

    private static final Path TEMPLATE = REPOSITORY.resolve("template-service");
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final String LOADED_FROM_CACHE =
            "education.codeforlife.service.templateservice.TemplateserviceApplication source: shared objects file";

    private static Path service;

    @BeforeAll
    static void build(@TempDir Path directory) throws IOException {
        Files.copy(jar(), directory.resolve("service.jar"));
        run(directory, dockerfile("RUN (java -Djarmode=.+)").replace("/layers", "layers"))
                .succeeds();
        service = Files.createDirectory(directory.resolve("service"));
        run(directory, "cp -a layers/*/. service").succeeds();
        run(service, dockerfile("RUN (java -XX:AOTCacheOutput=.+)")).succeeds();
    }

    @Test
    void theImageIsBuiltOnlyIfTheCacheIsTaken() {
        run(service, dockerfile("RUN (java -XX:AOTCache=.+)")).succeeds();
    }

    @Test
    void theServiceStartsFromTheCacheAndStopsWhenTold(@TempDir Path directory) throws Exception {
        var classes = directory.resolve("classes.log");
        try (var database = TestDatabase.create()) {
            var process = start(database, directory, List.of("-XX:AOTMode=on", "-Xlog:class+load:file=" + classes));
            try {
                var lines = process.inputReader();
                var readiness = "http://localhost:" + awaitPort(lines.lines()) + "/readyz";
                // The port is open before the runners end, and the service is ready after them.
                await().untilAsserted(() -> assertThat(statusOf(readiness)).isEqualTo(200));
                process.toHandle().destroy();
                assertThat(lines.lines()).anyMatch(line -> line.contains("Graceful shutdown complete"));
                assertThat(process.waitFor()).as("the status after SIGTERM").isEqualTo(128 + 15);
            } finally {
                process.destroyForcibly();
            }
        }
        assertThat(classes).content().contains(LOADED_FROM_CACHE);
    }

    /** They are for the class path of tests, which a local run has. */
    @Test
    void developerToolsAreNotPartOfTheImage() throws IOException {
        try (var files = Files.walk(service)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .anyMatch(name -> name.matches("spring-boot-\\d.*"))
                    .noneMatch(name -> name.contains("devtools"));
        }
    }

    /** There the JVM chooses another collector than where the image was built. */
    @Test
    void aSmallMachineTakesTheCache() {
        run(service, "java -XX:+UseSerialGC -XX:AOTCache=service.aot -XX:AOTMode=on -cp service.jar -version")
                .succeeds();
    }

    @Test
    void withOtherOptionsThanInTrainingTheCacheIsRefused() {
        var outcome = run(
                service,
                "java -XX:-UseCompressedOops -XX:AOTCache=service.aot -XX:AOTMode=on -cp service.jar -version");
        assertThat(outcome.status()).isOne();
        assertThat(outcome.output() + outcome.errors()).contains("Unable to use AOT cache");
    }

    @Test
    @DisabledIfSystemProperty(named = "maven.settings", matches = "offline=true", disabledReason = "CycloneDX refuses.")
    void theJarTellsWhatItIsMadeOf() throws IOException {
        try (var jar = new JarFile(jar().toFile())) {
            var sbom = jar.getInputStream(jar.getEntry("META-INF/sbom/application.cdx.json"));
            assertThat(JsonMapper.shared().readTree(sbom).get("components").findValuesAsString("name"))
                    .contains("codeforlife-core", "spring-webmvc", "tomcat-embed-core")
                    .doesNotContain("codeforlife-test-support");
        }
    }

    private static Path jar() {
        var jar = TEMPLATE.resolve("target/codeforlife-templateservice-backend.jar");
        assumeThat(jar).as("./mvnw package makes the service's jar").exists();
        return jar;
    }

    /** As an engine starts it, with more options. */
    private static Process start(TestDatabase database, Path directory, List<String> options) throws IOException {
        var keysets = directory.resolve("keysets.properties");
        run(service, "java -cp service.jar education.codeforlife.encryption.tink.KeysetCommand create > " + keysets)
                .succeeds();
        var entrypoint = JsonMapper.shared().readValue(dockerfile("ENTRYPOINT (.+)"), String[].class);
        var words = Stream.of(
                        Stream.of(JAVA.toString()),
                        options.stream(),
                        Arrays.stream(entrypoint).skip(1))
                .flatMap(part -> part)
                .toList();
        var builder = new ProcessBuilder(words).directory(service.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment());
        builder.environment().putAll(settings(database, keysets));
        return builder.start();
    }

    private static Map<String, String> settings(TestDatabase database, Path keysets) {
        return Map.of(
                "SPRING_DATASOURCE_URL",
                database.url(),
                "SPRING_DATASOURCE_USERNAME",
                database.username(),
                "SPRING_CONFIG_IMPORT",
                "file:" + keysets,
                "SERVER_PORT",
                "0",
                "CODEFORLIFE_SERVICE_HOSTS",
                "templateservice.example.org",
                "CODEFORLIFE_SERVICE_SITE_URL",
                "https://www.example.org");
    }

    private static String awaitPort(Stream<String> lines) {
        var started = Pattern.compile("Tomcat started on port (\\d+)");
        var read = new StringBuilder();
        return lines.peek(line -> read.append(line).append('\n'))
                .map(started::matcher)
                .filter(line -> line.find())
                .findFirst()
                .orElseThrow(() -> new AssertionError(read))
                .group(1);
    }

    private static int statusOf(String url) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.discarding())
                .statusCode();
    }

    private static Outcome run(Path directory, String command) {
        return Outcome.of(directory, environment(), List.of("sh", "-c", command));
    }

    private static Map<String, String> environment() {
        return Map.of(
                "PATH", JAVA.getParent() + ":" + System.getenv("PATH"),
                "JAVA_TOOL_OPTIONS", dockerfile("ENV JAVA_TOOL_OPTIONS=\"(.+)\""),
                "WIRE", dockerfile("ARG WIRE=\"([^\"]+)\"").replace("\\\n", " "));
    }

    /** The first group of an instruction of the Dockerfile. */
    private static String dockerfile(String instruction) {
        try {
            var text = Files.readString(TEMPLATE.resolve("Dockerfile"));
            return Pattern.compile("(?m)^" + instruction + "$")
                    .matcher(text)
                    .results()
                    .findFirst()
                    .orElseThrow()
                    .group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
