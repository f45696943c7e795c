package education.codeforlife.account.endpoint;

import static education.codeforlife.openapi.DescribedApi.json;
import static education.codeforlife.openapi.DescribedApi.ref;
import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.openapi.ApiDocument;
import education.codeforlife.openapi.DescribedApi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The document of the library's own endpoints. */
class AccountDocumentIntegrationTests extends LibraryApiTest {

    @Autowired
    private ApiDocument document;

    private DescribedApi api = new DescribedApi(json("{}"));

    @BeforeEach
    void readDocument() {
        api = DescribedApi.of(document);
    }

    @Test
    void signingInSessionsAccountsAndFactorsAreOperations() {
        assertThat(api.operations())
                .contains(
                        "GET /csrf/cookie/",
                        "POST /session/login-with-email/",
                        "POST /session/login-as-student/",
                        "POST /session/auto-login-as-student/",
                        "POST /session/login-with-otp/",
                        "POST /session/login-with-otp-bypass-token/",
                        "POST /session/login-with-google/",
                        "POST /session/logout/",
                        "GET /session/expired/",
                        "GET /sessions/",
                        "DELETE /sessions/{id}/",
                        "POST /users/",
                        "PATCH /users/{id}/",
                        "POST /users/students/bulk/",
                        "PUT /users/students/release/",
                        "DELETE /schools/teacher-invitations/{id}/accept/",
                        "GET /auth-factors/get-otp-secret/",
                        "POST /otp-bypass-tokens/generate/",
                        "GET /health-check/")
                .doesNotContain("GET /openapi.json/", "GET /openapi.json");
    }

    @Test
    void everyOperationHasAnIdAPermissionAndSecurity() {
        assertThat(api.operations())
                .extracting(operation ->
                        api.operation(operation).path("operationId").asString())
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z][a-z0-9_]+"));
        assertThat(api.operations()).allSatisfy(operation -> {
            assertThat(api.operation(operation).path("x-permission").has("permission"))
                    .isTrue();
            assertThat(api.operation(operation).path("security").isArray()).isTrue();
            assertThat(api.operation(operation).path("description").asString()).contains("Permission: ");
        });
    }

    @Test
    void loginTakesItsFormAndAnswersTheMetadata() {
        assertThat(api.sent("POST /session/login-as-student/")).isEqualTo(ref("StudentBackendForm"));
        assertThat(api.schema("StudentBackendForm").path("required"))
                .isEqualTo(json("['class_id', 'first_name', 'password']"));
        assertThat(api.answered("POST /session/login-as-student/", 200)).isEqualTo(ref("SessionMetadata"));
        assertThat(api.schema("SessionMetadata").path("properties").propertyNames())
                .contains("user_id", "user_type", "auth_factors", "otp_bypass_token_exists");
        assertThat(api.operation("POST /session/login-with-otp/")
                        .at("/responses/400/content/application~1json/example/__all__/0")
                        .asString())
                .isEqualTo("Please enter the correct one-time password.");
        assertThat(api.statuses("POST /session/login-with-email/")).contains("400", "403", "429");
    }

    @ParameterizedTest
    @CsvSource({
        "POST /users/, 201",
        "GET /users/{id}/verify-email-address/{token}/, 303",
        "GET /session/expired/, 401",
        "DELETE /sessions/{id}/, 204",
        "POST /session/logout/, 200"
    })
    void statusIsTheOneThatIsAnswered(String operation, String status) {
        assertThat(api.statuses(operation)).contains(status);
    }

    @Test
    void readRecordOfAGenericViewSetIsThatOfItsBean() {
        assertThat(api.answered("POST /users/students/bulk/", 201).path("items"))
                .isEqualTo(ref("StudentRead"));
        assertThat(api.answered("PUT /users/students/transfer/", 200).path("items"))
                .isEqualTo(ref("StudentRead"));
        assertThat(api.answered("PUT /users/teachers/{id}/remove-from-school/", 200))
                .isEqualTo(ref("UserRead"));
        assertThat(api.answered("GET /otp-bypass-tokens/", 200)).isEqualTo(ref("OtpBypassTokenReadPage"));
    }

    @Test
    void valuesThatAreShownOnceAreInTheAnswerAlone() {
        assertThat(api.schema("StudentRead").path("properties").propertyNames()).contains("auto_gen_password");
        assertThat(api.schema("UserRead").path("properties").propertyNames()).doesNotContain("password");
    }

    @Test
    void valuesThatAreShownOnceAreMarked() {
        assertThat(api.property("OtpBypassTokenViewSetNewToken", "token")).isEqualTo(json("""
                {'type': 'string', 'description': 'Shown once.', 'x-shown-once': true}"""));
        assertThat(api.property("OtpFactorsSetup", "secret").has("x-shown-once"))
                .isTrue();
    }

    @Test
    void tasksAreDescribedWithTheirParameters() {
        assertThat(api.parameter("GET /tasks/", "state").at("/schema/enum"))
                .isEqualTo(json("['waiting', 'running', 'failed']"));
        assertThat(api.parameter("PUT /tasks/retry/", "name").path("required").booleanValue())
                .isTrue();
        assertThat(api.answered("GET /tasks/", 200)).isEqualTo(ref("TaskReadPage"));
        assertThat(api.operation("GET /tasks/").path("x-permission")).isEqualTo(json("{'permission': 'AllowNone'}"));
    }

    @Test
    void healthIsAnsweredInOneShapeWithBothStatuses() {
        assertThat(api.answered("GET /health-check/", 200)).isEqualTo(ref("HealthReport"));
        assertThat(api.answered("GET /health-check/", 503)).isEqualTo(ref("HealthReport"));
    }

    @Test
    void keysOfRelationsHaveTheTypeOfTheirAttribute() {
        assertThat(api.property("StudentWritesTransfer", "klass").path("type").asString())
                .isEqualTo("string");
        assertThat(api.property("ClassWrite", "teacher").path("type").asString())
                .isEqualTo("integer");
    }

    @Test
    void securitySchemesAreTheCookieAndTheHeader() {
        assertThat(api.root().at("/components/securitySchemes/session/name").asString())
                .isEqualTo("session_key");
        assertThat(api.root().at("/components/securitySchemes/csrf/name").asString())
                .isEqualTo("X-CSRFToken");
        assertThat(api.operation("PATCH /users/{id}/").path("security"))
                .isEqualTo(json("[{'session': [], 'csrf': []}]"));
        assertThat(api.operation("POST /session/login-with-email/").path("security"))
                .isEqualTo(json("[{'csrf': []}]"));
        assertThat(api.operation("POST /users/").path("security")).isEqualTo(json("[{}, {'session': [], 'csrf': []}]"));
    }

    @Test
    void refusalsAreSharedWithTheirCodes() {
        var responses = api.root().at("/components/responses");

        assertThat(responses.propertyNames())
                .contains(
                        "Invalid",
                        "Forbidden",
                        "NotFound",
                        "MethodNotAllowed",
                        "Conflict",
                        "ContentTooLarge",
                        "UnsupportedMediaType",
                        "Throttled",
                        "Unavailable");
        assertThat(responses.at("/Forbidden/x-codes"))
                .isEqualTo(json("['not_authenticated', 'permission_denied', 'csrf_failed', 'origin_not_allowed']"));
        assertThat(responses.at("/NotFound/content/application~1problem+json/schema"))
                .isEqualTo(ref("Problem"));
        assertThat(responses.at("/Unavailable/headers").has("Retry-After")).isTrue();
    }
}
