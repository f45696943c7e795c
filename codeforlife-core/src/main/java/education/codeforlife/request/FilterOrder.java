package education.codeforlife.request;

import org.springframework.core.Ordered;

/**
 * The order of the servlet filters. Every filter of the library takes its order from here. Give a filter of your own an
 * order between two of these values.
 *
 * <pre>
 *  the web server        a malformed request: 400, before any filter
 *        │
 *  FORWARDED_HEADERS     who the client is, as trusted proxies report it; headers of other senders are removed
 *        │
 *  REQUEST_LOG           adds the request to the log context; audits a refusal
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
 *            ├─ service tokens      which service asks, and for whom
 *            ├─ CSRF                no proof: 403
 *            └─ bearer tokens       who asks, by a token
 *        │
 *  handlers              view sets: permissions, rows, bodies
 * </pre>
 *
 * <p>Spring Security orders the filters inside {@link #SECURITY}. A filter before it is not protected by it, so it must
 * not answer with data.
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
    /** The default order of Spring Session's filter. */
    SESSION(Ordered.HIGHEST_PRECEDENCE + 50),
    /** The order that Spring Boot gives the filter of Spring Security by default. */
    SECURITY(-100);

    private final int value;

    FilterOrder(int value) {
        this.value = value;
    }

    /** Returns the order for {@link Ordered} and for registrations of filters: a lower one comes first. */
    public int value() {
        return value;
    }
}
