package education.codeforlife.openapi.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import education.codeforlife.openapi.ApiDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.GenericApplicationContext;

/** The committed document has to be that of the service. */
class ApiContractTests {

    private static final String DOCUMENT = """
            {
              "info" : {
                "title" : "fruits"
              },
              "tags" : [ "a", "b" ]
            }
            """;

    private final ApiContract contract = ApiContract.of(DOCUMENT);
    private Path file;

    @BeforeEach
    void nameFile(@TempDir Path directory) {
        file = directory.resolve("openapi.json");
    }

    @Test
    void sameDocumentPasses() throws IOException {
        Files.writeString(file, DOCUMENT);
        contract.isAsIn(file);
        Files.writeString(file, DOCUMENT.replace("\n", "\r\n"));
        contract.isAsIn(file);
    }

    @Test
    void missingFileFailsWithCommand() {
        assertFails("openapi.json is missing", "-Dtest=ServiceTests -Dcodeforlife.openapi.write=true");
    }

    @Test
    void differenceFailsWithPlaceAndCommand() throws IOException {
        Files.writeString(
                file,
                DOCUMENT.replace("\"fruits\"", "\"fruit\"").replace("\"b\" ]", "\"b\", \"c\" ], \"paths\" : { }"));
        assertFails(
                "-Dcodeforlife.openapi.write=true",
                "\n  info › title: in the file: \"fruit\", in the service: \"fruits\"",
                "\n  paths: only in the file: {}",
                "\n  tags: only in the file: \"c\"");
    }

    @Test
    void otherOrderFails() throws IOException {
        Files.writeString(file, "{\"tags\" : [ \"a\", \"b\" ], \"info\" : {\"title\" : \"fruits\"}}");
        assertFails("Only blanks or the order of parts differ.");
    }

    @Test
    void fileThatIsNotJsonFails() throws IOException {
        Files.writeString(file, "<<<<<<< HEAD\n" + DOCUMENT);
        assertFails("openapi.json is not JSON", "-Dcodeforlife.openapi.write=true");
    }

    @Test
    void manyDifferencesAreCut() throws IOException {
        var tags = new StringBuilder("\"0\"");
        for (int i = 1; i < 100; i++) tags.append(", \"").append(i).append('"');
        Files.writeString(file, DOCUMENT.replace("\"a\", \"b\"", tags));
        assertFails("and 72 more");
    }

    @Test
    void documentIsThatOfTheBean() throws IOException {
        try (var service = new GenericApplicationContext()) {
            service.registerBean(ApiDocument.class, () -> () -> DOCUMENT);
            service.refresh();
            Files.writeString(file, DOCUMENT);
            assertThat(ApiContract.of(service).isDescribed()).isTrue();
            ApiContract.of(service).isAsIn(file);
        }
    }

    @Test
    void serviceWithoutDocumentIsToldWhatToAdd() throws IOException {
        try (var service = new GenericApplicationContext()) {
            service.refresh();
            Files.writeString(file, DOCUMENT);
            assertThat(ApiContract.of(service).isDescribed()).isFalse();
            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(() -> ApiContract.of(service).isAsIn(file))
                    .withMessageContaining("springdoc-openapi-starter-webmvc-ui");
        }
    }

    private void assertFails(String... texts) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> contract.isAsIn(file))
                .satisfies(failure -> assertThat(failure.getMessage()).contains(texts));
    }
}
