package education.codeforlife.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The committed pages are those that the code makes; {@code -Dcodeforlife.reference.write=true} writes them. */
class ReferenceTests {

    private static final String WRITE = "codeforlife.reference.write";
    private static final Path DOCS = Path.of("../docs");
    private static final Path PAGES = DOCS.resolve("reference");

    private static final Sources SOURCES = Sources.PARSED;
    private static final List<Refusal> REFUSALS =
            SOURCES.units().stream().flatMap(Refusals::in).distinct().toList();
    private static final Map<String, String> GENERATED = Map.of(
            "annotations.md", AnnotationsPage.of(SOURCES),
            "commands.md", CommandsPage.of(),
            "constraints.md", ConstraintsPage.of(SOURCES),
            "errors.md", ErrorsPage.of(REFUSALS),
            "metrics.md", MetricsPage.of(SOURCES),
            "properties.md", SettingsPage.of(CommandsPage.names()));

    @ParameterizedTest
    @ValueSource(
            strings = {"annotations.md", "commands.md", "constraints.md", "errors.md", "metrics.md", "properties.md"})
    void committedPageIsGenerated(String page) throws IOException {
        var file = PAGES.resolve(page);
        var text = GENERATED.get(page);
        if (Boolean.getBoolean(WRITE)) Files.writeString(file, text);
        assertThat(file)
                .as("docs/reference/%s: if the change is meant, write the page with -D%s=true", page, WRITE)
                .content()
                .isEqualTo(text);
    }

    @Test
    void everyGeneratedPageIsCompared() throws IOException {
        try (var pages = Files.list(PAGES)) {
            assertThat(pages.map(page -> page.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(GENERATED.keySet());
        }
    }

    /** The OpenAPI document reads codes from the running view sets. */
    @Test
    void everyCodeOfTheContractIsOnAPage() {
        var codes = new TreeSet<String>();
        JsonMapper.shared()
                .readTree(DOCS.resolve("openapi.json"))
                .findValues("x-codes")
                .forEach(list -> list.valueStream().forEach(code -> codes.add(code.asString())));
        assertThat(codes).hasSizeGreaterThan(20);
        assertThat(codes)
                .allSatisfy(code -> assertThat(GENERATED.get("errors.md") + GENERATED.get("constraints.md"))
                        .contains("`" + code + "`"));
    }

    @Test
    void messagesOfScalarTypesAreFound() {
        assertThat(REFUSALS).contains(new Refusal(Refusal.Kind.FIELD, "", "invalid", "Must be a valid boolean."));
    }

    @Test
    void codesOfEachConceptAreFound() {
        assertThat(ErrorsPage.codes(REFUSALS))
                .containsAll(Set.of("not_found", "csrf_failed", "max_digits", "host_not_allowed"));
    }
}
