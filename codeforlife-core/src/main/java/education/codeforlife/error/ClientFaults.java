package education.codeforlife.error;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.web.multipart.MultipartException;

/** Tells exceptions that are answered by their status, mostly the client's fault, from failures of the service. */
final class ClientFaults {

    private ClientFaults() {}

    /** Returns the refusal that the exception means; {@code null} for a failure of the service. */
    static @Nullable ApiException of(Throwable exception, HttpServletRequest request) {
        if (exception instanceof HttpMessageNotReadableException) return ApiException.parseError("Malformed.");
        if (exception instanceof TypeMismatchException || exception instanceof MultipartException) return malformed();
        if (exception instanceof RequestRejectedException) return malformed(); // a parameter with control characters
        var refusal = SpringRefusals.of(exception);
        if (refusal != null) return refusal;
        return hasSent(mediaType(exception), request) ? malformed() : null;
    }

    private static ApiException malformed() {
        return StatusRefusals.of(HttpStatus.BAD_REQUEST);
    }

    private static @Nullable String mediaType(Throwable exception) {
        if (exception instanceof InvalidMediaTypeException type) return type.getMediaType();
        return exception instanceof InvalidMimeTypeException type ? type.getMimeType() : null;
    }

    /** Returns whether the malformed media type is one of the request's, rather than one of the service's own. */
    private static boolean hasSent(@Nullable String mediaType, HttpServletRequest request) {
        return mediaType != null
                && (contains(AcceptHeader.of(request), mediaType) || contains(request.getContentType(), mediaType));
    }

    private static boolean contains(@Nullable String header, String mediaType) {
        return header != null && header.contains(mediaType);
    }
}
