package education.codeforlife.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Enumeration;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A request whose malformed parts are refused as the client's fault, by whatever reads them. */
final class CheckedRequest extends HttpServletRequestWrapper {

    CheckedRequest(HttpServletRequest request) {
        super(request);
    }

    /** Returns {@code null} for a type with a wildcard: Spring fails when it adds the character set to it. */
    @Override
    public @Nullable String getCharacterEncoding() {
        var type = getContentType();
        return type != null && type.indexOf('*') >= 0 ? null : super.getCharacterEncoding();
    }

    @Override
    public @Nullable String getParameter(String name) {
        return checked(() -> super.getParameter(name));
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return checked(() -> super.getParameterValues(name));
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return checked(super::getParameterNames);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return checked(super::getParameterMap);
    }

    /** The servlet API throws {@link IllegalStateException} for parameters that cannot be decoded, or are too many. */
    private static <T extends @Nullable Object> T checked(Supplier<T> parameters) {
        try {
            return parameters.get();
        } catch (IllegalStateException e) {
            throw StatusRefusals.of(HttpStatus.BAD_REQUEST).because(e);
        }
    }
}
