package education.codeforlife.auth.web;

import education.codeforlife.auth.LoginForm;
import education.codeforlife.caller.SessionMetadata;
import education.codeforlife.serializer.JsonBody;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.ResponseBody;

/** One way to log in over HTTP. */
final class LoginEndpoint {

    static final Method METHOD = logIn();

    private final LoginForm<?> form;

    LoginEndpoint(LoginForm<?> form) {
        this.form = form;
    }

    /** Open to anybody, whatever session they have: that is what it is for. */
    @PermitAll
    @ResponseBody
    SessionMetadata logIn(JsonBody body, HttpServletRequest request, HttpServletResponse response) {
        return form.submit(body.readObject(), request, response);
    }

    private static Method logIn() {
        var method = ReflectionUtils.findMethod(
                LoginEndpoint.class, "logIn", JsonBody.class, HttpServletRequest.class, HttpServletResponse.class);
        if (method == null) throw new IllegalStateException("There is no method logIn");
        return method;
    }
}
