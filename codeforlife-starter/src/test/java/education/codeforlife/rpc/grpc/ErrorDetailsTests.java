package education.codeforlife.rpc.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.error.ApiException;
import education.codeforlife.error.FieldErrors;
import education.codeforlife.error.ValidationException;
import io.grpc.Metadata;
import io.grpc.Status;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;

class ErrorDetailsTests {

    private static ApiException there(ApiException refusal) {
        var sent = ErrorDetails.write(refusal);
        return ErrorDetails.read(sent.getStatus(), sent.getTrailers());
    }

    @ParameterizedTest
    @CsvSource({
        "400, INVALID_ARGUMENT",
        "401, UNAUTHENTICATED",
        "403, PERMISSION_DENIED",
        "404, NOT_FOUND",
        "409, FAILED_PRECONDITION",
        "410, FAILED_PRECONDITION",
        "413, RESOURCE_EXHAUSTED",
        "422, INVALID_ARGUMENT",
        "429, RESOURCE_EXHAUSTED",
        "500, INTERNAL",
        "501, UNIMPLEMENTED",
        "502, INTERNAL",
        "503, UNAVAILABLE",
        "504, DEADLINE_EXCEEDED"
    })
    void refusalIsReadAsItWasWritten(int status, Status.Code code) {
        var refusal = ApiException.refuse(HttpStatus.valueOf(status), "class_not_empty", "The class has pupils.");
        assertThat(ErrorDetails.write(refusal).getStatus().getCode()).isEqualTo(code);
        assertThat(there(refusal).status()).isEqualTo(refusal.status());
        assertThat(there(refusal).code()).isEqualTo("class_not_empty");
        assertThat(there(refusal).detail()).isEqualTo("The class has pupils.");
    }

    @Test
    void unknownCallerIsUnauthenticated() {
        assertThat(ErrorDetails.write(ApiException.notAuthenticated())
                        .getStatus()
                        .getCode())
                .isEqualTo(Status.Code.UNAUTHENTICATED);
    }

    @Test
    void changedRowsAbortTheCall() {
        assertThat(ErrorDetails.write(ApiException.conflict()).getStatus().getCode())
                .isEqualTo(Status.Code.ABORTED);
    }

    @Test
    void errorsOfTheWholeAndOfFieldsAreReadAsTheyWereWritten() {
        var errors = new FieldErrors();
        errors.reject("too_many", "Too many.");
        errors.reject("user.first_name", "required", "This field is required.");
        assertThat(there(ValidationException.of(errors)).toJson()).isEqualTo(errors.toJson());
    }

    @Test
    void errorsOfRowsNameTheirPosition() {
        var second = new FieldErrors();
        second.reject("name", "required", "This field is required.");
        assertThat(there(ValidationException.ofRows(List.of(new FieldErrors(), second)))
                        .toJson())
                .isEqualTo(Map.of("1", Map.of("name", List.of("This field is required."))));
    }

    @Test
    void manyErrorsFitIntoTheTrailers() {
        var errors = new FieldErrors();
        for (int field = 0; field < 5000; field++) errors.reject("f" + field, "invalid", "x".repeat(5000));
        var sent = ErrorDetails.write(ValidationException.of(errors));
        assertThat(size(sent.getTrailers())).isBetween(2000, 8192);
        assertThat(there(ValidationException.of(errors)).toJson()).asString().contains("f0=");
    }

    /** Binary metadata is encoded with Base64. */
    private static int size(Metadata trailers) {
        var details = trailers.get(Metadata.Key.of("grpc-status-details-bin", Metadata.BINARY_BYTE_MARSHALLER));
        return details.length * 4 / 3;
    }

    @ParameterizedTest
    @CsvSource({"NOT_FOUND, 404", "UNAVAILABLE, 503", "UNKNOWN, 500", "PERMISSION_DENIED, 403", "OUT_OF_RANGE, 400"})
    void statusOfAnotherKindOfServerIsRead(Status.Code code, int status) {
        var refusal = ErrorDetails.read(code.toStatus(), new Metadata());
        assertThat(refusal.status().value()).isEqualTo(status);
        assertThat(refusal.code()).isEqualTo(code.name().toLowerCase(java.util.Locale.ROOT));
        assertThat(refusal.detail()).isNotBlank();
    }
}
