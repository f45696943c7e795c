package education.codeforlife.request.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/** A request without the headers that only a proxy may set, so that nothing behind can believe them. */
class StrippedRequest extends HttpServletRequestWrapper {

    StrippedRequest(HttpServletRequest request) {
        super(request);
    }

    /** Returns whether there is anything to be stripped. */
    static boolean isNeeded(HttpServletRequest request) {
        return Collections.list(request.getHeaderNames()).stream().anyMatch(ForwardedHeaders::isOne);
    }

    @Override
    public @Nullable String getHeader(String name) {
        return ForwardedHeaders.isOne(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return ForwardedHeaders.isOne(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        var names = Collections.list(super.getHeaderNames());
        names.removeIf(ForwardedHeaders::isOne);
        return Collections.enumeration(names);
    }
}
