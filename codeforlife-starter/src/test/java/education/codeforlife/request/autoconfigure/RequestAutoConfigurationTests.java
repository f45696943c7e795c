package education.codeforlife.request.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import education.codeforlife.Unasked;
import education.codeforlife.error.autoconfigure.ErrorAutoConfiguration;
import education.codeforlife.request.FilterOrder;
import education.codeforlife.request.Links;
import education.codeforlife.request.RequestUser;
import education.codeforlife.request.RequestUserResolver;
import education.codeforlife.settings.UnsafeSetting;
import education.codeforlife.settings.UnsafeSettingsException;
import education.codeforlife.settings.autoconfigure.SettingsAutoConfiguration;
import io.micrometer.observation.ObservationRegistry;
import jakarta.servlet.Filter;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableWebApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

class RequestAutoConfigurationTests {

    private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    JacksonAutoConfiguration.class,
                    ErrorAutoConfiguration.class,
                    RequestAutoConfiguration.class,
                    SecurityChainAutoConfiguration.class,
                    SettingsAutoConfiguration.class,
                    SecurityAutoConfiguration.class,
                    ServletWebSecurityAutoConfiguration.class,
                    UserDetailsServiceAutoConfiguration.class))
            .withPropertyValues("codeforlife.service.hosts=account.example.org");

    @Test
    void withoutAnAuthenticatorEverybodyIsAnonymous() {
        runner.run(
                context -> assertThat(context.getBean(RequestUserResolver.class).resolve(new MockHttpServletRequest()))
                        .isSameAs(RequestUser.anonymous()));
    }

    @Test
    void defaultUserIsNotCreated() {
        runner.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(UserDetailsService.class));
    }

    @Test
    void bootsOwnChainBacksOff() {
        runner.run(context -> assertThat(context).hasSingleBean(SecurityFilterChain.class));
    }

    @Test
    void aChainForSomePathsStandsBesideOurs() {
        var own = new DefaultSecurityFilterChain(request -> false);
        runner.withBean("ownChain", SecurityFilterChain.class, () -> own)
                .run(context -> assertThat(context.getBeansOfType(SecurityFilterChain.class))
                        .containsOnlyKeys("ownChain", "securityFilterChain"));
    }

    @Test
    void customizerOfTheChainIsApplied() {
        runner.withUserConfiguration(Sessions.class)
                .run(context -> assertThat(
                                context.getBean(SecurityFilterChain.class).getFilters())
                        .hasAtLeastOneElementOfType(CsrfFilter.class)
                        .hasAtLeastOneElementOfType(CorsFilter.class));
    }

    @Test
    void securityFiltersAreNotObserved() {
        runner.withBean(ObservationRegistry.class, RequestAutoConfigurationTests::observed)
                .run(context -> assertThat(observedNames(context)).isEmpty());
    }

    @Test
    void securityFiltersAreObservedIfAskedFor() {
        runner.withBean(ObservationRegistry.class, RequestAutoConfigurationTests::observed)
                .withPropertyValues("codeforlife.service.observe-security=true")
                .run(context -> assertThat(observedNames(context))
                        .contains("spring.security.filterchains", "spring.security.authorizations"));
    }

    @Test
    void serviceChoosesWhatIsObservedOfSecurity() {
        var own = SecurityObservationSettings.noObservations();
        runner.withBean(SecurityObservationSettings.class, () -> own)
                .run(context -> assertThat(context.getBean(SecurityObservationSettings.class))
                        .isSameAs(own));
    }

    private static ObservationRegistry observed() {
        var registry = ObservationRegistry.create();
        registry.observationConfig().observationHandler(context -> true);
        return registry;
    }

    /** Returns the names of what is observed while a request passes the security chain. */
    private static Set<String> observedNames(ApplicationContext context) throws Exception {
        var names = new TreeSet<String>();
        context.getBean(ObservationRegistry.class).observationConfig().observationFilter(observed -> {
            names.add(Objects.requireNonNull(observed.getName()));
            return observed;
        });
        context.getBean("springSecurityFilterChain", Filter.class)
                .doFilter(new MockHttpServletRequest("GET", "/"), new MockHttpServletResponse(), new MockFilterChain());
        return names;
    }

    @Test
    void noOriginMayCallUnlessOneIsNamed() {
        runner.run(context -> assertThat(cors(context).getAllowedOrigins()).isNull());
    }

    @Test
    void theFrontEndMayCallWithCredentials() {
        runner.withPropertyValues("codeforlife.service.site-url=https://www.codeforlife.education")
                .run(context -> {
                    var cors = cors(context);
                    assertThat(cors.checkOrigin("https://www.codeforlife.education"))
                            .isEqualTo("https://www.codeforlife.education");
                    assertThat(cors.checkOrigin("https://codeforlife.education"))
                            .isNull();
                    assertThat(cors.getAllowCredentials()).isTrue();
                });
    }

    @Test
    void linksBeginWithTheAddressesOfTheService() {
        runner.withPropertyValues(
                        "codeforlife.service.base-url=https://account.example.org",
                        "codeforlife.service.site-url=https://www.example.org")
                .run(context -> {
                    var links = context.getBean(Links.class);
                    assertThat(links.toAction("users", 7, "verify-email-address", "abc"))
                            .hasToString("https://account.example.org/users/7/verify-email-address/abc/");
                    assertThat(links.toSite("login", "teacher")).hasToString("https://www.example.org/login/teacher");
                });
    }

    @Test
    void linksOfLocalServiceStayOnTheMachine() {
        runner.withPropertyValues("codeforlife.environment=local", "server.port=8123")
                .run(context -> {
                    var links = context.getBean(Links.class);
                    assertThat(links.toAction("users", 7, "sync")).hasToString("http://localhost:8123/users/7/sync/");
                    assertThat(links.toSite("login")).hasToString("http://localhost:5173/login");
                });
    }

    @Test
    void addressesAreRequiredIfLinksAreMade() {
        runner.run(context -> assertThat(context).hasNotFailed());
        runner.withBean(Invitations.class)
                .run(context -> assertThat(unsafe(context))
                        .containsExactly("codeforlife.service.base-url", "codeforlife.service.site-url"));
        runner.withBean(Invitations.class)
                .withPropertyValues(
                        "codeforlife.service.base-url=https://account.example.org",
                        "codeforlife.service.site-url=https://www.example.org")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://account.example.org", "account.example.org", "https:/users"})
    void insecureBaseStopsTheStartUp(String base) {
        var insecure = runner.withPropertyValues("codeforlife.service.base-url=" + base);

        insecure.run(context -> assertThat(unsafe(context)).containsExactly("codeforlife.service.base-url"));
        insecure.withPropertyValues("codeforlife.environment=local")
                .run(context -> assertThat(context).hasNotFailed());
    }

    private static List<String> unsafe(AssertableWebApplicationContext context) {
        var failure = NestedExceptionUtils.getMostSpecificCause(
                Objects.requireNonNull(context.getStartupFailure(), "no failure"));
        return ((UnsafeSettingsException) failure)
                .settings().stream().map(UnsafeSetting::property).toList();
    }

    /** A feature that makes links. */
    record Invitations(Links links) {}

    @Test
    void aServicesOwnBeansWin() {
        RequestUserResolver users = request -> RequestUser.anonymous();
        var chain = new DefaultSecurityFilterChain(AnyRequestMatcher.INSTANCE);
        CorsConfigurationSource cors = request -> null;
        var firewall = Unasked.bean(HttpFirewall.class);
        var rejected = Unasked.bean(RequestRejectedHandler.class);
        runner.withBean(RequestUserResolver.class, () -> users)
                .withBean("securityFilterChain", SecurityFilterChain.class, () -> chain)
                .withBean("corsConfigurationSource", CorsConfigurationSource.class, () -> cors)
                .withBean(HttpFirewall.class, () -> firewall)
                .withBean(RequestRejectedHandler.class, () -> rejected)
                .run(context -> {
                    assertThat(context.getBean(RequestUserResolver.class)).isSameAs(users);
                    assertThat(context.getBean(SecurityFilterChain.class)).isSameAs(chain);
                    assertThat(context.getBean("corsConfigurationSource")).isSameAs(cors);
                    assertThat(context.getBean(HttpFirewall.class)).isSameAs(firewall);
                    assertThat(context.getBean(RequestRejectedHandler.class)).isSameAs(rejected);
                });
    }

    @Test
    void otherThanAWebApplicationBacksOff() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(RequestAutoConfiguration.class))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(RequestUserResolver.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "codeforlife.service.hosts=",
                "codeforlife.service.hosts=account.example.org,*",
                "codeforlife.service.site-url=*",
                "codeforlife.service.site-url=http://www.example.org",
                "codeforlife.service.site-url=www.example.org",
                "server.forward-headers-strategy=framework",
                "server.forward-headers-strategy=native"
            })
    void unsafeSettingStopsStartUpUnlessLocal(String property) {
        var given = runner.withPropertyValues(property);
        given.run(context -> assertThat(context).getFailure().hasMessageContaining(property.split("=")[0]));
        given.withPropertyValues("codeforlife.environment=local")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void openCorsIsForDevelopersMachines() {
        var open = new UrlBasedCorsConfigurationSource();
        open.registerCorsConfiguration("/**", new CorsConfiguration().applyPermitDefaultValues());
        var given = runner.withBean("corsConfigurationSource", CorsConfigurationSource.class, () -> open);
        given.run(context -> assertThat(context).getFailure().hasMessageContaining("corsConfigurationSource"));
        given.withPropertyValues("codeforlife.environment=local")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @ParameterizedTest
    @CsvSource({
        "local, localhost, 200",
        "local, account.localhost, 200",
        "local, 127.0.0.1, 200",
        "local, [::1], 200",
        "local, rebound.example, 400",
        "staging, localhost, 400",
    })
    void aDevelopersMachineKnowsItsOwnNames(String environment, String host, int status) {
        runner.withPropertyValues(
                        "codeforlife.environment=" + environment,
                        "codeforlife.service.hosts=" + (environment.equals("local") ? "" : "account.example.org"))
                .run(context -> assertThat(answer(context, host)).isEqualTo(status));
    }

    @Test
    void everyFilterHasItsPlace() {
        runner.run(context -> assertThat(context.getBeansOfType(FilterRegistrationBean.class))
                .extractingFromEntries(
                        filter -> tuple(filter.getKey(), filter.getValue().getOrder()))
                .contains(
                        tuple("forwardedHeadersFilter", FilterOrder.FORWARDED_HEADERS.value()),
                        tuple("bodyTimeFilter", FilterOrder.BODY_TIME.value()),
                        tuple("hostCheckFilter", FilterOrder.HOST_CHECK.value()),
                        tuple("trailingSlashFilter", FilterOrder.TRAILING_SLASH.value())));
    }

    private static int answer(ApplicationContext context, String host) throws Exception {
        var request = new MockHttpServletRequest("GET", "/fruits/");
        request.setServerName(host);
        var response = new MockHttpServletResponse();
        context.getBean("hostCheckFilter", FilterRegistrationBean.class)
                .getFilter()
                .doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }

    private static CorsConfiguration cors(ApplicationContext context) {
        var source = context.getBean("corsConfigurationSource", CorsConfigurationSource.class);
        var request = new MockHttpServletRequest("GET", "/fruits/");
        org.springframework.web.util.ServletRequestPathUtils.parseAndCache(request);
        return source.getCorsConfiguration(request);
    }

    @Configuration(proxyBeanMethods = false)
    static class Sessions {

        @Bean
        Customizer<HttpSecurity> csrf() {
            return http -> http.csrf(Customizer.withDefaults())
                    .authorizeHttpRequests(
                            requests -> requests.requestMatchers("/closed/**").denyAll());
        }
    }
}
