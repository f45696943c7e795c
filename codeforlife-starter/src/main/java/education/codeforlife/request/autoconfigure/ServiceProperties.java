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
 * @param name Name of the service, as other programs know it; spring.application.name if not set.
 * @param version Version of the service that runs; spring.application.version if not set, which a packaged service has.
 * @param siteUrl Origin of the front end, the only one whose scripts may call the service; none if not set.
 * @param baseUrl Public address of this service, which links in mail begin with, such as https://account.example.org;
 *     locally http://localhost with the service's port if not set; required elsewhere if the service makes links.
 * @param hosts Host names that the service answers to, such as account.example.org, or .example.org for all below it
 *     too; required outside the local environment, where it is this machine's names if not set.
 * @param trustedProxies Networks of the proxies whose headers are trusted, such as 10.0.0.0/8; none if not set.
 * @param forwardedHeaders Headers in which the trusted proxies report the client.
 * @param maxBodyTime Time in which the body of a request has to arrive once it is read; a slower one answers 408.
 * @param observeSecurity Whether Micrometer observes each filter and each authorization of Spring Security; costs about a
 *     tenth of the processor time of a small request.
 * @param mode What this node does: requests and tasks (all), requests only (web), or tasks only (worker), which serves
 *     livez, readyz, health-check/ and Spring Boot's endpoints.
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

    /** The part of a service's work that one node does. */
    public enum Mode {
        /** Requests and tasks. */
        ALL,
        /** Requests; tasks are left to others. */
        WEB,
        /** Tasks; of requests, those of probes and operators only. */
        WORKER
    }
}
