package education.codeforlife.request.autoconfigure;

import static org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration.DEFAULT_DISPATCHER_SERVLET_BEAN_NAME;
import static org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration.DEFAULT_DISPATCHER_SERVLET_REGISTRATION_BEAN_NAME;

import education.codeforlife.error.ApiException;
import education.codeforlife.error.ErrorWriter;
import education.codeforlife.error.SecurityHeaders;
import education.codeforlife.error.autoconfigure.ErrorAutoConfiguration;
import education.codeforlife.permission.PathRules;
import education.codeforlife.settings.SettingsCheck;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/**
 * Spring Security's filters. Who may do what is decided by the rules of view sets and the annotations of controllers; a
 * rule of the chain opens the path of any other handler or servlet.
 *
 * <p>The chain is what its {@code Customizer<HttpSecurity>} beans make of it, in their order, ours first: a module that adds
 * to the chain declares one more such bean, and a service that wants a chain for some paths of its own declares a
 * {@link SecurityFilterChain} with a matcher. A bean named {@code securityFilterChain} replaces ours.
 *
 * @since 0.1.0
 */
@AutoConfiguration(
        after = ErrorAutoConfiguration.class,
        before = {
            ManagementWebSecurityAutoConfiguration.class,
            ServletWebSecurityAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(ServiceProperties.class)
public final class SecurityChainAutoConfiguration {

    /** The servlets of Spring MVC, as Boot names them on the port of the service and on a management port. */
    private static final Set<String> DISPATCHERS =
            Set.of(DEFAULT_DISPATCHER_SERVLET_BEAN_NAME, DEFAULT_DISPATCHER_SERVLET_REGISTRATION_BEAN_NAME);

    @Bean
    @ConditionalOnMissingBean(name = "securityFilterChain")
    SecurityFilterChain securityFilterChain(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().access(PathRules.otherwise(DISPATCHERS)))
                .build();
    }

    /** An API without sessions, logins and pages, until a module adds them. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    Customizer<HttpSecurity> apiSecurity(ErrorWriter writer) {
        return http -> http.headers(headers -> headers.defaultsDisabled()
                        .httpStrictTransportSecurity(strict -> strict.includeSubDomains(false)) // others' names
                        .addHeaderWriter(SecurityHeaders::write))
                .sessionManagement(AbstractHttpConfigurer::disable) // its filter would read every session
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .exceptionHandling(refusals -> refusals.accessDeniedHandler(
                                (request, response, refused) -> deny(writer, request, response))
                        .authenticationEntryPoint((request, response, refused) -> deny(writer, request, response)))
                .authorizeHttpRequests(requests -> requests.withObjectPostProcessor(new RememberedRules()));
    }

    private static void deny(ErrorWriter writer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        writer.write(ApiException.denied(request.getUserPrincipal() != null), request, response);
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    Customizer<HttpSecurity> corsSecurity(
            @Qualifier("corsConfigurationSource") CorsConfigurationSource cors, ErrorWriter writer) {
        var filter = new CorsFilter(cors);
        filter.setCorsProcessor(new JsonCorsProcessor(writer));
        return http -> http.addFilter(filter);
    }

    @Bean
    SettingsCheck serviceCheck(
            ServiceProperties service,
            @Qualifier("corsConfigurationSource") CorsConfigurationSource cors,
            Environment environment) {
        return new ServiceCheck(service, cors, environment);
    }

    /** Its type argument has to be known at run time. */
    private static final class RememberedRules
            implements ObjectPostProcessor<AuthorizationManager<HttpServletRequest>> {

        @Override
        @SuppressWarnings("unchecked") // as the type argument says
        public <O extends AuthorizationManager<HttpServletRequest>> O postProcess(O rules) {
            return (O) PathRules.remembered(rules);
        }
    }

    /** {@code @PreAuthorize} opens a controller, so it has to be enforced in every service. */
    @Configuration(proxyBeanMethods = false)
    @EnableMethodSecurity
    static class MethodSecurityConfiguration {}

    /** Rejects every password until a module authenticates them; else Boot would create a user. */
    @Bean
    @ConditionalOnMissingBean({AuthenticationManager.class, AuthenticationProvider.class, UserDetailsService.class})
    AuthenticationManager authenticationManager() {
        return authentication -> {
            throw new ProviderNotFoundException("An authentication provider is not configured");
        };
    }

    /** The action that a request runs has an observation of its own. */
    @Bean
    @ConditionalOnMissingBean
    SecurityObservationSettings securityObservationSettings(ServiceProperties service) {
        return SecurityObservationSettings.withDefaults()
                .shouldObserveRequests(service.observeSecurity())
                .shouldObserveAuthorizations(service.observeSecurity())
                .build();
    }

    /** By name: Spring MVC has another source, of handlers' own settings. */
    @Bean
    @ConditionalOnMissingBean(name = "corsConfigurationSource")
    CorsConfigurationSource corsConfigurationSource(ServiceProperties properties) {
        var cors = new ExactOrigins();
        if (properties.siteUrl() != null) {
            cors.addAllowedOrigin(properties.siteUrl().toString().toLowerCase(Locale.ROOT)); // as browsers write it
        }
        cors.setAllowCredentials(true);
        cors.setAllowedMethods(List.of("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"));
        cors.setAllowedHeaders(List.of("content-type", "x-csrftoken", "if-match", "if-none-match", "idempotency-key"));
        cors.setExposedHeaders(List.of("etag", "retry-after", "location"));
        cors.setMaxAge(Duration.ofDays(1));
        var source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/**", cors);
        return source;
    }

    /** Leaves methods that are not served to the handlers, which refuse them. */
    @Bean
    @ConditionalOnMissingBean
    HttpFirewall httpFirewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        firewall.setAllowedHeaderValues(value -> true); // the web server refuses line breaks; UTF-8 has the rest
        return firewall;
    }

    /** A path that cannot be one is an unknown path. */
    @Bean
    @ConditionalOnMissingBean
    RequestRejectedHandler requestRejectedHandler(ErrorWriter writer) {
        return (request, response, exception) -> writer.write(ApiException.notFound(), request, response);
    }
}
