package education.codeforlife.database.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.function.Consumer;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

/** Services that start from {@code target}, which still contains migrations that the developer removed. */
@ExtendWith(OutputCaptureExtension.class)
class StaleMigrationsIntegrationTests {

    private static final String LOCATION = "db/stale";
    private static final String TABLE = "create table books (id bigint primary key);";

    private final MigratedDatabase database = MigratedDatabase.create();
    private final MockEnvironment environment =
            new MockEnvironment().withProperty("spring.flyway.locations", "classpath:" + LOCATION);

    @TempDir
    private Path service;

    @AfterEach
    void dropTheDatabase() {
        database.close();
    }

    @Test
    void migrationThatWasRemovedIsWarnedOf(CapturedOutput output) throws IOException {
        write("src/main/resources/db/stale/V1__books.sql", TABLE);
        write("target/classes/db/stale/V1__books.sql", TABLE);
        write("target/classes/db/stale/V2__pens.sql", "create table pens (id bigint primary key);");

        start(failure -> assertThat(failure).isNull());

        assertThat(output)
                .contains("The sources of target/classes/db/stale/V2__pens.sql are gone", "run ./mvnw clean")
                .doesNotContain("V1__books.sql are gone");
    }

    @Test
    void migrationThatWasRenamedIsNamedByTheFailure() throws IOException {
        write("src/main/resources/db/stale/V2__books.sql", TABLE);
        write("target/classes/db/stale/V1__books.sql", TABLE);
        write("target/classes/db/stale/V2__books.sql", TABLE);

        start(failure -> {
            var analysis = analyze(failure);
            assertThat(analysis.getDescription()).contains("target/classes/db/stale/V1__books.sql", "already exists");
            assertThat(analysis.getAction()).contains("./mvnw clean");
        });
    }

    @Test
    void twoMigrationsOfOneVersionAreNamedByTheFailure() throws IOException {
        write("src/main/resources/db/stale/V1__books.sql", TABLE);
        write("target/classes/db/stale/V1__books.sql", TABLE);
        write("target/classes/db/stale/V1__book.sql", TABLE);

        start(failure ->
                assertThat(analyze(failure).getDescription()).contains("target/classes/db/stale/V1__book.sql"));
    }

    @ParameterizedTest
    @CsvSource({
        "target/classes/db/stale/V3__Pens.class, src/main/java/db/stale/V4__Pens.java, true",
        "target/classes/db/stale/V3__Pens.class, src/main/java/db/stale/V3__Pens.java, false",
        "target/classes/db/stale/V3__Pens$1.class, src/main/java/db/stale/V3__Pens.java, false",
        "target/classes/db/stale/V3__Pens$1.class, src/main/java/db/stale/V4__Pens.java, true",
        "target/classes/db/stale/V3__Pens.class, src/main/kotlin/db/stale/V3__Pens.kt, false",
        "target/classes/db/stale/more/V3__pens.sql, src/main/resources/db/stale/V3__pens.sql, true",
        "target/test-classes/db/stale/V3__pens.sql, src/test/resources/db/stale/V3__pens.sql, false",
        "target/test-classes/db/stale/V3__pens.sql, src/test/java/A.java, true",
        "target/classes/db/other/V3__pens.sql, src/main/java/A.java, false",
        "target/classes/db/stale/V3__pens.sql, README.md, false",
        "lib/db/stale/V3__pens.sql, src/main/java/A.java, false"
    })
    void migrationIsStaleIfItsSourceIsGone(String file, String source, boolean stale) throws IOException {
        write(file, "");
        write(source, "");
        assertThat(StaleMigrations.in(classLoader(), environment).contains(file))
                .isEqualTo(stale);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file://elsewhere/target/classes/", "file:/target/clas%ses/"})
    void placeThatCannotBeReadDoesNotStopTheStart(String url) throws IOException {
        var strange = new ClassLoader(null) {
            @Override
            protected Enumeration<URL> findResources(String name) throws IOException {
                return Collections.enumeration(List.of(new URL(url)));
            }
        };
        assertThat(StaleMigrations.in(strange, environment)).isEmpty();
    }

    @Test
    void otherFailuresOfFlywayAreLeftToBoot() {
        var failure = new FlywayException("The server is away.");
        assertThat(new StaleMigrationFailureAnalyzer(environment).analyze(failure))
                .isNull();
    }

    private void start(Consumer<Throwable> check) throws IOException {
        var classLoader = classLoader();
        database.service("school")
                .withClassLoader(classLoader)
                .withPropertyValues("spring.flyway.locations=classpath:" + LOCATION)
                .run(context -> check.accept(context.getStartupFailure()));
    }

    private FailureAnalysis analyze(Throwable failure) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        try {
            thread.setContextClassLoader(classLoader());
            return new StaleMigrationFailureAnalyzer(environment).analyze(failure);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private ClassLoader classLoader() throws IOException {
        var folders = new URL[] {url("target/classes"), url("target/test-classes"), url("lib")};
        return new URLClassLoader(folders, getClass().getClassLoader());
    }

    private URL url(String folder) throws IOException {
        return Files.createDirectories(service.resolve(folder)).toUri().toURL();
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(service.resolve(file).getParent());
        Files.writeString(service.resolve(file), text);
    }
}
