package education.codeforlife.rpc.grpc;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.rpc.BadRequest;
import com.google.rpc.BadRequest.FieldViolation;
import com.google.rpc.ErrorInfo;
import education.codeforlife.error.ApiException;
import education.codeforlife.error.FieldErrors;
import education.codeforlife.error.StatusRefusals;
import education.codeforlife.error.ValidationException;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.protobuf.StatusProto;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Refusals as the details of a gRPC status, and read from them: the code as {@code google.rpc.ErrorInfo}, the errors of
 * fields as {@code google.rpc.BadRequest}.
 */
final class ErrorDetails {

    private static final String DOMAIN = "codeforlife.education";
    private static final String STATUS = "status";

    /** Callers accept 8 KiB of trailers, in which details are encoded with Base64. */
    private static final int MOST_BYTES = 4096;

    private static final int MOST_CHARACTERS = 500;

    private ErrorDetails() {}

    static StatusException write(ApiException refusal) {
        var status = com.google.rpc.Status.newBuilder()
                .setCode(StatusCodes.of(refusal).value())
                .setMessage(shortened(refusal.detail()))
                .addDetails(Any.pack(info(refusal)));
        if (refusal instanceof ValidationException invalid) status.addDetails(Any.pack(violations(invalid)));
        return StatusProto.toStatusException(status.build());
    }

    private static ErrorInfo info(ApiException refusal) {
        return ErrorInfo.newBuilder()
                .setDomain(DOMAIN)
                .setReason(refusal.code())
                .putMetadata(STATUS, Integer.toString(refusal.status().value()))
                .build();
    }

    private static BadRequest violations(ValidationException invalid) {
        var request = BadRequest.newBuilder();
        var rows = invalid.errors();
        for (int row = 0; row < rows.size(); row++) {
            var prefix = invalid.isBulk() ? row + "." : "";
            rows.get(row).forEach((path, error) -> {
                var violation = FieldViolation.newBuilder()
                        .setField(prefix + String.join(".", path))
                        .setReason(error.code())
                        .setDescription(shortened(error.message()))
                        .build();
                addIfThereIsRoom(request, violation);
            });
        }
        return request.build();
    }

    private static void addIfThereIsRoom(BadRequest.Builder request, FieldViolation violation) {
        request.addFieldViolations(violation);
        if (request.build().getSerializedSize() > MOST_BYTES) {
            request.removeFieldViolations(request.getFieldViolationsCount() - 1);
        }
    }

    private static String shortened(String text) {
        return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS - 1) + "…";
    }

    /** Returns the refusal that the status means; one with the status alone if it is not of a service of this library. */
    static ApiException read(Status status, @Nullable Metadata trailers) {
        var details = StatusProto.fromStatusAndTrailers(status, trailers);
        var violations = find(details, BadRequest.class);
        if (violations != null) return invalid(violations);
        var info = find(details, ErrorInfo.class);
        var http = http(status, info);
        var code = info == null ? status.getCode().name().toLowerCase(Locale.ROOT) : info.getReason();
        return ApiException.refuse(http, code, message(status, http));
    }

    private static ApiException invalid(BadRequest violations) {
        var errors = new FieldErrors();
        violations
                .getFieldViolationsList()
                .forEach(violation ->
                        errors.reject(field(violation), violation.getReason(), violation.getDescription()));
        return ValidationException.of(errors);
    }

    private static String field(FieldViolation violation) {
        return violation.getField().isEmpty() ? FieldErrors.ALL : violation.getField();
    }

    private static HttpStatus http(Status status, @Nullable ErrorInfo info) {
        var sent = info == null ? null : resolve(info.getMetadataOrDefault(STATUS, ""));
        return sent == null ? StatusCodes.http(status.getCode()) : sent;
    }

    private static @Nullable HttpStatus resolve(String number) {
        return Arrays.stream(HttpStatus.values())
                .filter(HttpStatus::isError)
                .filter(status -> Integer.toString(status.value()).equals(number))
                .findFirst()
                .orElse(null);
    }

    private static String message(Status status, HttpStatus http) {
        var description = status.getDescription();
        return description == null ? StatusRefusals.of(http).detail() : description;
    }

    private static <M extends Message> @Nullable M find(com.google.rpc.Status details, Class<M> type) {
        for (var detail : details.getDetailsList()) {
            if (!detail.is(type)) continue;
            try {
                return detail.unpack(type);
            } catch (InvalidProtocolBufferException e) {
                return null;
            }
        }
        return null;
    }
}
