package education.codeforlife.request.autoconfigure;

import education.codeforlife.settings.SettingsCheck;
import education.codeforlife.settings.UnsafeSetting;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/** Finds settings that let an attacker pass for a client, a host or a front end of the service. */
record ServiceCheck(ServiceProperties service, CorsConfigurationSource cors, Environment environment)
        implements SettingsCheck {

    @Override
    public List<UnsafeSetting> unsafeSettings() {
        return Stream.of(anyHost(), insecureSite(), anyOrigin(), anyProxy())
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<UnsafeSetting> anyHost() {
        if (!service.hosts().isEmpty() && !service.hosts().contains("*")) return Optional.empty();
        return Optional.of(new UnsafeSetting(
                "codeforlife.service.hosts",
                "Any host name is accepted, which allows DNS rebinding.",
                "Set CODEFORLIFE_SERVICE_HOSTS to the names that clients use, as account.example.org."));
    }

    private Optional<UnsafeSetting> insecureSite() {
        if (service.siteUrl() == null || isSecureOrigin(service.siteUrl())) return Optional.empty();
        return Optional.of(new UnsafeSetting(
                "codeforlife.service.site-url",
                "It is not an https origin, so an attacker on the network could send requests with the user's cookies.",
                "Set CODEFORLIFE_SERVICE_SITE_URL to an https origin, as https://www.example.org."));
    }

    static boolean isSecureOrigin(URI url) {
        return "https".equals(url.getScheme()) && url.getHost() != null;
    }

    private Optional<UnsafeSetting> anyOrigin() {
        if (!isOpen()) return Optional.empty();
        return Optional.of(new UnsafeSetting(
                "corsConfigurationSource",
                "This bean allows any origin.",
                "Remove it, and name the front end in codeforlife.service.site-url."));
    }

    private boolean isOpen() {
        return cors instanceof UrlBasedCorsConfigurationSource paths
                && paths.getCorsConfigurations().values().stream()
                        .anyMatch(configuration -> isOpen(configuration.getAllowedOrigins())
                                || isOpen(configuration.getAllowedOriginPatterns()));
    }

    private static boolean isOpen(@Nullable List<String> origins) {
        return origins != null && origins.contains(CorsConfiguration.ALL);
    }

    private Optional<UnsafeSetting> anyProxy() {
        var property = "server.forward-headers-strategy";
        if (environment.getProperty(property, "none").equalsIgnoreCase("none")) return Optional.empty();
        return Optional.of(new UnsafeSetting(
                property,
                "Forwarded headers of any client are trusted.",
                "Remove it, and name the proxies in codeforlife.service.trusted-proxies."));
    }
}
