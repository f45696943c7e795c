package education.codeforlife.request;

import org.springframework.core.Ordered;

/**
 * Where each servlet filter stands; every filter of the library takes its order from here, and a service's own puts
 * itself between two of them.
 *
 * <pre>
 *  the web server        a request that is none: 400, before any filter
 *        │
 *  FORWARDED_HEADERS     who the client is, by the word of trusted proxies; everybody else's is thrown away
 *        │
 *  REQUEST_LOG           what log lines tell of the request; audits how it was refused
 *        │
 *  ERROR                 a refusal that a later filter throws: its answer
 *        │
 *  BODY_TIME             a body that does not arrive in time: 408
 *        │
 *  HOST_CHECK            a host that is not ours: 400
 *        │
 *  TRAILING_SLASH        fruits/ is fruits
 *        │
 *  SERVED_PATHS          of a worker: a path that is not a probe's or an operator's: 404
 *        │
 *  SESSION               the session that the cookie names
 *        │
 *  SECURITY ─┬─ firewall            a path that cannot be one: 404
 *            ├─ headers             those of every answer
 *            ├─ CORS                a foreign origin: 403
 *            ├─ security context    who is logged in, by the session
 *            ├─ CSRF                no proof: 403
 *            └─ bearer tokens       who asks, by a token
 *        │
 *  handlers              view sets: permissions, rows, bodies
 * </pre>
 *
 * <p>Filters inside {@link #SECURITY} are ordered by Spring Security. Whatever comes before it is not protected by it:
 * it must not answer with data.
 *
 * @since 0.1.0
 */
public enum FilterOrder {
    FORWARDED_HEADERS(Ordered.HIGHEST_PRECEDENCE + 10),
    REQUEST_LOG(Ordered.HIGHEST_PRECEDENCE + 20),
    ERROR(Ordered.HIGHEST_PRECEDENCE + 25),
    BODY_TIME(Ordered.HIGHEST_PRECEDENCE + 27),
    HOST_CHECK(Ordered.HIGHEST_PRECEDENCE + 30),
    TRAILING_SLASH(Ordered.HIGHEST_PRECEDENCE + 40),
    SERVED_PATHS(Ordered.HIGHEST_PRECEDENCE + 45),
    /** Where Spring Session puts its filter by itself. */
    SESSION(Ordered.HIGHEST_PRECEDENCE + 50),
    /** Where Spring Boot puts the filter of Spring Security by itself. */
    SECURITY(-100);

    private final int value;

    FilterOrder(int value) {
        this.value = value;
    }

    /** For {@link Ordered} and for registrations of filters: lower comes first. */
    public int value() {
        return value;
    }
}
