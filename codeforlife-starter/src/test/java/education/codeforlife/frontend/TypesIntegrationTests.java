package education.codeforlife.frontend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import education.codeforlife.fixture.test.Fixtures;
import education.codeforlife.openapi.ApiDocument;
import education.codeforlife.openapi.DescribedApi;
import education.codeforlife.template.Outcome;
import education.codeforlife.user.test.School1;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A front end whose types are generated from {@code openapi.json}, as docs/frontend-types.md tells. */
@FrontEndTest
@Fixtures(School1.FIXTURE)
@TestInstance(Lifecycle.PER_CLASS)
class TypesIntegrationTests {

    private static final Path TEMPLATE = Path.of("../template-service");

    @Autowired
    private ApiDocument document;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private TypedFrontEnd frontEnd;
    private Outcome compiled;
    private Outcome broken;

    @BeforeAll
    void compile() throws IOException {
        frontEnd = TypedFrontEnd.copied();
        frontEnd.document("service", document.json());
        frontEnd.document("changed", withoutField("ClubRead", "level"));
        frontEnd.document("library", Files.readString(Path.of("../docs/openapi.json")));
        frontEnd.document("template", Files.readString(TEMPLATE.resolve("openapi.json")));
        frontEnd.document("without-people", Files.readString(TEMPLATE.resolve("without/people/openapi.json")));
        frontEnd.types().succeeds();
        compiled = frontEnd.compile(".");
        broken = frontEnd.compile("broken");
    }

    private String withoutField(String schema, String field) {
        var api = DescribedApi.of(document);
        var properties = (ObjectNode) api.schema(schema).path("properties");
        assertThat(properties.remove(field)).isNotNull();
        var required = (ArrayNode) api.schema(schema).path("required");
        required.removeIf(name -> name.asString().equals(field));
        return api.root().toString();
    }

    @Test
    void typesOfEachDocumentCompileStrictly() {
        compiled.succeeds();
    }

    @Test
    void clientWithTypesPassesLoginCrudBulkAndFormErrors() {
        frontEnd.node("build/scenario.js", "http://localhost:" + port, FrontEnd.SITE)
                .succeeds();

        assertThat(jdbc.sql("select name from clubs").query(String.class).list())
                .containsExactly("Go");
    }

    @Test
    void clientOfRemovedFieldDoesNotCompile() {
        assertThat(errorsOf("changed/scenario.ts"))
                .isNotEmpty()
                .allMatch(error -> error.contains("error TS2339: Property 'level' does not exist on type"));
    }

    @Test
    void useOfFieldThatTheDocumentLacksDoesNotCompile() {
        assertThat(errorsOf("broken/unknown-field.ts"))
                .singleElement(STRING)
                .contains("error TS2339: Property 'colour' does not exist on type");
    }

    private List<String> errorsOf(String file) {
        assertThat(broken.status()).isNotZero();
        return broken.output()
                .lines()
                .filter(line -> line.startsWith(file + "("))
                .toList();
    }
}
