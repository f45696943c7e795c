package education.codeforlife.viewset.web;

import jakarta.annotation.security.PermitAll;
import java.lang.reflect.Method;
import org.springframework.http.HttpHeaders;
import org.springframework.util.ClassUtils;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.HandlerMethod;

/** Adds the methods that the path serves to every answer of a view set, refusals included. */
final class AllowHeader {

    /** Answers OPTIONS: the header is all there is to say. */
    static final HandlerMethod OPTIONS = new HandlerMethod(new AllowHeader(), handler());

    private static Method handler() {
        return ClassUtils.getMethod(AllowHeader.class, "handle");
    }

    @PermitAll // called only when a rule of the view set admits the caller
    public HttpHeaders handle() {
        return new HttpHeaders();
    }

    static void set(String allow) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                && attributes.getResponse() != null) {
            attributes.getResponse().setHeader(HttpHeaders.ALLOW, allow);
        }
    }
}
