package education.codeforlife.request.autoconfigure;

import education.codeforlife.api.Internal;
import education.codeforlife.request.web.ForwardedHeaders;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a service is to others.
 *
 * @param name Name of the service for other programs, and of its schema; spring.application.name if not set.
 * @param version Version of the service; spring.application.version if not set, which a packaged service has.
 * @param siteUrl Origin of the front end, the only one whose scripts may call the service.
 * @param baseUrl Public address of this service, with which links in mail begin, such as
 *     https://account.example.org. In the local environment, http://localhost with the service's port if not set;
 *     elsewhere, required if the service makes links.
 * @param hosts Host names that the service answers to, such as account.example.org, or .example.org with all its
 *     subdomains. In the local environment, the names of this machine if not set; required elsewhere.
 * @param trustedProxies Networks of the proxies whose headers are trusted, such as 10.0.0.0/8.
 * @param forwardedHeaders Headers in which the trusted proxies report the client.
 * @param maxBodyTime Maximum time until the body of a request has arrived; a slower request is answered with 408.
 * @param observeSecurity Whether Micrometer observes each filter and each authorization of Spring Security. This
 *     takes about a tenth of the processor time of a small request.
 * @param mode Work of this node: requests and tasks (all), requests only (web), or tasks only (worker). A worker
 *     still serves livez, readyz, health-check/ and Spring Boot's endpoints.
 * @since 0.1.0
 */
@Internal
@ConfigurationProperties("codeforlife.service")
public record ServiceProperties(
        @DefaultValue("service") String name,
        @DefaultValue("unknown") String version,
        @Nullable URI siteUrl,
        @Nullable URI baseUrl,
        @DefaultValue List<String> hosts,
        @DefaultValue List<String> trustedProxies,
        @DefaultValue("x-forwarded") ForwardedHeaders forwardedHeaders,
        @DefaultValue("60s") Duration maxBodyTime,
        @DefaultValue("false") boolean observeSecurity,
        @DefaultValue("all") Mode mode) {

    /**
     * The part of a service's work that one node does.
     *
     * @since 0.1.0
     */
    public enum Mode {
        /** Requests and tasks. */
        ALL,
        /** Requests; tasks are left to others. */
        WEB,
        /** Tasks; of requests, those of probes and operators only. */
        WORKER
    }
}
