package education.codeforlife.request.autoconfigure;

import education.codeforlife.request.Links;
import education.codeforlife.settings.DeploymentEnvironment;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * The addresses that links begin with. Locally, they default to those of a developer's machine.
 *
 * @param base the service's own
 * @param site the front end's
 */
record LinkAddresses(@Nullable URI base, @Nullable URI site) {

    /** The port of the front end's development server. */
    private static final String LOCAL_SITE = "http://localhost:5173";

    static LinkAddresses of(ServiceProperties service, Environment environment) {
        var base = service.baseUrl();
        var site = service.siteUrl();
        if (!DeploymentEnvironment.of(environment).isLocal()) return new LinkAddresses(base, site);
        return new LinkAddresses(
                base == null ? localBase(environment) : base, site == null ? URI.create(LOCAL_SITE) : site);
    }

    private static URI localBase(Environment environment) {
        return URI.create("http://localhost:" + environment.getProperty("server.port", "8000"));
    }

    /** Returns the links that begin with them; the check finds out before if one is missing. */
    Links links() {
        return Links.of(
                Objects.requireNonNull(base, "Set codeforlife.service.base-url"),
                Objects.requireNonNull(site, "Set codeforlife.service.site-url"));
    }
}
