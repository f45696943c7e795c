package education.codeforlife.openapi;

import static education.codeforlife.openapi.DescribedApi.json;
import static education.codeforlife.openapi.DescribedApi.ref;
import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.database.test.CleanDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The document of a service with columns, fixtures, deprecations and an ordinary controller. */
@SpringBootTest(
        classes = CrateApplication.class,
        properties = {
            "spring.jpa.hibernate.ddl-auto=create",
            "spring.jpa.properties.hibernate.hbm2ddl.create_namespaces=true",
            "spring.flyway.enabled=false",
            "codeforlife.fixtures=classpath:openapi/crates.json",
            "codeforlife.openapi.enabled=true"
        })
@AutoConfigureMockMvc
@CleanDatabase
class CrateDocumentIntegrationTests {

    @Autowired
    private ApiDocument document;

    @Autowired
    private MockMvcTester http;

    private DescribedApi api = new DescribedApi(json("{}"));

    @BeforeEach
    void read() {
        api = DescribedApi.of(document);
    }

    @Test
    void columnsNarrowFields() {
        assertThat(api.property("CrateWrite", "name").path("maxLength").intValue())
                .isEqualTo(30);
        assertThat(api.property("CrateWrite", "price").path("maximum").decimalValue())
                .isEqualByComparingTo("9999.99");
        assertThat(api.property("CrateWrite", "price").path("multipleOf").decimalValue())
                .isEqualByComparingTo("0.01");
        assertThat(api.property("CrateWrite", "price").path("exclusiveMinimum").decimalValue())
                .isEqualByComparingTo("0");
        assertThat(api.property("CrateWrite", "shelf").path("maximum").intValue())
                .isEqualTo(Short.MAX_VALUE);
        assertThat(api.property("CrateWrite", "colour").path("enum")).isEqualTo(json("['RED', 'GREEN']"));
    }

    @Test
    void examplesAreRowsOfFixtures() {
        assertThat(api.operation("POST /crates/").at("/requestBody/content/application~1json/example"))
                .isEqualTo(json("{'name': 'apples', 'price': 4.5, 'shelf': 2, 'colour': 'RED'}"));
        assertThat(api.operation("GET /crates/{id}/").at("/responses/200/content/application~1json/example"))
                .isEqualTo(json("{'id': 1, 'name': 'apples', 'price': 4.5, 'shelf': 2, 'colour': 'RED'}"));
    }

    @Test
    void deprecatedComponentActionAndRecordAreMarked() {
        assertThat(api.property("CrateWrite", "nickname").path("deprecated").booleanValue())
                .isTrue();
        assertThat(api.operation("PUT /crates/{id}/lift/").path("deprecated").booleanValue())
                .isTrue();
        assertThat(api.operation("PUT /crates/{id}/lift/").path("x-sunset").asString())
                .isEqualTo("2027-05-31");
        assertThat(api.operation("POST /crates/inquiries/").path("deprecated").booleanValue())
                .isTrue();
        assertThat(api.operation("GET /crates/").has("deprecated")).isFalse();
    }

    @Test
    void answersOfDeprecatedActionsSaySinceWhenAndUntilWhen() {
        assertThat(http.put().uri("/crates/404/lift/"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .hasHeader("Deprecation", "@1769817600")
                .hasHeader("Sunset", "Mon, 31 May 2027 23:59:59 GMT");
        assertThat(http.post()
                        .uri("/crates/inquiries/")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"text\": \"?\"}"))
                .hasStatusOk()
                .hasHeader("Deprecation", "@0")
                .doesNotContainHeader("Sunset");
        assertThat(http.get().uri("/crates/")).hasStatusOk().doesNotContainHeader("Deprecation");
        assertThat(http.put()
                        .uri("/notes/signature/")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"signed_by\": \"Ada\"}"))
                .hasHeader("Sunset", "Mon, 31 May 2027 23:59:59 GMT");
    }

    @Test
    void ordinaryControllerIsDescribedAsItsJsonIs() {
        assertThat(api.sent("POST /notes/")).isEqualTo(ref("NoteControllerNoteInput"));
        assertThat(api.answered("POST /notes/", 201)).isEqualTo(ref("NoteControllerNote"));
        assertThat(api.schema("NoteControllerNoteInput").path("required")).isEqualTo(json("['first_line']"));
        assertThat(api.schema("NoteControllerNote")).isEqualTo(json("""
                {'type': 'object',
                 'required': ['first_line', 'written_at'],
                 'properties': {
                   'first_line': {'type': 'string'},
                   'written_at': {'type': ['string', 'null'], 'format': 'date-time'}}}"""));
        assertThat(api.sent("PUT /notes/signature/")).isEqualTo(ref("NoteControllerSignature"));
        assertThat(api.statuses("GET /notes/{id}/")).containsExactly("200", "403", "404", "406", "500", "503");
        assertThat(api.parameter("GET /notes/{id}/", "line_count")
                        .at("/schema/type")
                        .asString())
                .isEqualTo("integer");
    }

    @Test
    void callersAndSecurityOfControllersAreTold() {
        assertThat(api.operation("POST /notes/").path("x-permission")).isEqualTo(json("{'permission': 'AllowAny'}"));
        assertThat(api.operation("GET /notes/{id}/").path("x-permission"))
                .isEqualTo(json("{'permission': 'IsAuthenticated'}"));
        assertThat(api.operation("GET /notes/{id}/").path("security")).isEqualTo(json("[{'session': []}]"));
        assertThat(api.operation("POST /notes/").path("security")).isEqualTo(json("[{}, {'session': [], 'csrf': []}]"));
    }

    @Test
    void schemasOfSpringdocThatNothingUsesAreLeftOut() {
        assertThat(api.root().at("/components/schemas").propertyNames())
                .contains("CrateRead")
                .doesNotContain("Note", "LimitOffsetPageUserSession");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/openapi.json",
                "/openapi.json/",
                "/openapi.json/swagger-config",
                "/swagger-ui.html",
                "/swagger-ui/index.html",
                "/swagger-ui/swagger-ui-bundle.js"
            })
    void callersWithoutPermissionGetNothingOfTheDocument(String path) {
        assertThat(http.get().uri(path)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void documentIsTheSameEachTime() {
        assertThat(document.json()).isEqualTo(document.json()).doesNotContain("localhost");
    }
}
