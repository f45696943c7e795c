package education.codeforlife.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;

/** How callers identify themselves: by the cookie of a session, and in unsafe requests the header against forged ones. */
final class Security {

    private static final String SESSION = "session";
    private static final String CSRF = "csrf";

    private Security() {}

    static void addTo(Components components) {
        components.addSecuritySchemes(
                SESSION,
                new SecurityScheme()
                        .type(SecurityScheme.Type.APIKEY)
                        .in(SecurityScheme.In.COOKIE)
                        .name("session_key")
                        .description("The session, which a login starts."));
        components.addSecuritySchemes(
                CSRF,
                new SecurityScheme()
                        .type(SecurityScheme.Type.APIKEY)
                        .in(SecurityScheme.In.HEADER)
                        .name("X-CSRFToken")
                        .description("The value of the cookie `<service>_csrftoken`, which `GET /csrf/cookie/` sets."));
    }

    /** Says that the operation needs the header, whether or not there is a session. */
    static void requireHeader(Operation operation) {
        operation.setSecurity(List.of(new SecurityRequirement().addList(CSRF)));
    }

    /** @param admitsAnonymous whether callers without a session may call the operation */
    static void addTo(Operation operation, String method, boolean admitsAnonymous) {
        var session = new SecurityRequirement().addList(SESSION);
        if (!method.equals("GET")) session.addList(CSRF);
        if (admitsAnonymous) operation.addSecurityItem(new SecurityRequirement());
        operation.addSecurityItem(session);
    }
}
