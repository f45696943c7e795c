package education.codeforlife.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;

class ApiExceptionTests {

    @ParameterizedTest
    @MethodSource("wire")
    void refusalsAreThoseOfTheWireContract(ApiException refusal, int status, String detail) {
        assertThat(refusal.status().value()).isEqualTo(status);
        assertThat(refusal.toJson()).isEqualTo(Map.of("detail", detail));
    }

    static List<Object[]> wire() {
        return List.of(
                new Object[] {ApiException.notFound(), 404, "Not found."},
                new Object[] {ApiException.notFound("Fruit"), 404, "No Fruit matches the given query."},
                new Object[] {ApiException.denied(false), 403, "Authentication credentials were not provided."},
                new Object[] {ApiException.denied(true), 403, "You do not have permission to perform this action."},
                new Object[] {ApiException.notAcceptable(), 406, "Could not satisfy the request Accept header."},
                new Object[] {ApiException.unsupportedMediaType(null), 415, "Unsupported media type \"\" in request."},
                new Object[] {ApiException.conflict(), 409, "The data was changed in the meantime."},
                new Object[] {
                    ApiException.protectedByReference("Fruit"), 409, "This Fruit is still in use and cannot be deleted."
                },
                new Object[] {ApiException.unavailable(), 503, "The service is busy. Please try again."},
                new Object[] {ApiException.contentTooLarge("Too large."), 413, "Too large."});
    }

    @ParameterizedTest
    @CsvSource({
        "400, bad_request,       Bad request.",
        "401, not_authenticated, Authentication credentials were not provided.",
        "403, permission_denied, You do not have permission to perform this action.",
        "404, not_found,         Not found.",
        "406, not_acceptable,    Could not satisfy the request Accept header.",
        "410, gone,              Gone.",
        "500, error,             A server error occurred.",
        "502, error,             A server error occurred.",
        "503, unavailable,       The service is busy. Please try again."
    })
    void aStatusIsARefusal(int status, String code, String detail) {
        var refusal = StatusRefusals.of(HttpStatus.valueOf(status));

        assertThat(refusal.status().value()).isEqualTo(status);
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.detail()).isEqualTo(detail);
    }

    @Test
    void refusalIsAnErrorResponseOfSpring() {
        var refusal = ApiException.methodNotAllowed("PUT").header("Allow", "GET");

        assertThat(refusal).isInstanceOfSatisfying(ErrorResponse.class, response -> {
            assertThat(response.getStatusCode()).isEqualTo(HttpStatus.METHOD_NOT_ALLOWED);
            assertThat(response.getHeaders().getFirst("Allow")).isEqualTo("GET");
            assertThat(response.getBody())
                    .returns(405, ProblemDetail::getStatus)
                    .returns("Method Not Allowed", ProblemDetail::getTitle)
                    .returns("Method \"PUT\" not allowed.", ProblemDetail::getDetail)
                    .returns(Map.of("code", "method_not_allowed"), ProblemDetail::getProperties);
        });
    }

    @Test
    void problemOfAValidationPointsToFields() {
        assertThat(ValidationException.ofField("name", "unique", "Taken.")
                        .getBody()
                        .getProperties())
                .containsEntry("code", "invalid")
                .containsEntry("errors", List.of(Map.of("pointer", "#/name", "code", "unique", "detail", "Taken.")));
    }

    @Test
    void statusOfSuccessIsRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiException.refuse(HttpStatus.CREATED, "created", "Created."));
    }

    @Test
    void causeOfARefusalIsNotInTheAnswer() {
        var refusal = ApiException.parseError("Malformed.").because(new IllegalStateException("secret"));

        assertThat(refusal).hasRootCauseMessage("secret").hasMessageStartingWith("400 parse_error");
        assertThat(refusal.toJson()).hasToString("{detail=JSON parse error - Malformed.}");
    }

    @Test
    void aValidationTellsItsErrorsInLogs() {
        assertThat(ValidationException.ofField("name", "unique", "Taken."))
                .hasMessage("400 invalid: Invalid input. {name=[Taken.]}");
    }

    @Test
    void nestedFieldIsNestedOnTheWire() {
        assertThat(ValidationException.ofField("user.email", "unique", "Taken.").toJson())
                .hasToString("{user={email=[Taken.]}}");
    }
}
