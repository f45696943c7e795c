package education.codeforlife.session.autoconfigure;

import education.codeforlife.database.ExpiredRows;
import education.codeforlife.database.Transactions;
import education.codeforlife.database.autoconfigure.DatabaseAutoConfiguration;
import education.codeforlife.error.ErrorWriter;
import education.codeforlife.error.autoconfigure.ErrorAutoConfiguration;
import education.codeforlife.pagination.PaginationSettings;
import education.codeforlife.pagination.autoconfigure.PaginationAutoConfiguration;
import education.codeforlife.request.FilterOrder;
import education.codeforlife.request.autoconfigure.ServiceProperties;
import education.codeforlife.session.ExpiredSessions;
import education.codeforlife.session.JdbcSessions;
import education.codeforlife.session.SessionSettings;
import education.codeforlife.session.SessionStore;
import education.codeforlife.session.SessionUserSource;
import education.codeforlife.session.SessionUserStore;
import education.codeforlife.session.UserSessions;
import education.codeforlife.session.web.CsrfController;
import education.codeforlife.session.web.CsrfCookie;
import education.codeforlife.session.web.CsrfProtection;
import education.codeforlife.session.web.SessionController;
import education.codeforlife.session.web.SessionCookies;
import education.codeforlife.session.web.SessionIdCookie;
import education.codeforlife.session.web.SessionSecurityContextRepository;
import education.codeforlife.session.web.UserSessionController;
import education.codeforlife.settings.autoconfigure.ClockAutoConfiguration;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.EnumSet;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.web.http.SessionRepositoryFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sessions of the users that the service knows, in its database; their cookies, and the proof against forged requests.
 * Spring Boot's own configuration of Spring Session is not used: its clean-up and its clock are not ours.
 *
 * @since 0.1.0
 */
@AutoConfiguration(
        after = {
            ClockAutoConfiguration.class,
            DatabaseAutoConfiguration.class,
            ErrorAutoConfiguration.class,
            PaginationAutoConfiguration.class
        },
        afterName = "education.codeforlife.caller.autoconfigure.CallerAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean({SessionUserStore.class, Transactions.class})
@EnableConfigurationProperties({SessionProperties.class, ServiceProperties.class})
public final class SessionAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    SessionSettings sessionSettings(SessionProperties properties) {
        return properties.toSettings();
    }

    @Bean
    @ConditionalOnMissingBean({SessionStore.class, SessionRepository.class})
    JdbcSessions jdbcSessions(
            DataSource dataSource,
            Transactions transactions,
            SessionUserStore users,
            SessionSettings settings,
            Clock clock) {
        return JdbcSessions.of(JdbcClient.create(dataSource), transactions, users, settings, clock);
    }

    @Bean
    @ConditionalOnBean(JdbcSessions.class)
    @ConditionalOnMissingBean(name = "expiredSessions")
    ExpiredRows expiredSessions(DataSource dataSource, SessionSettings settings, Clock clock) {
        return ExpiredSessions.of(JdbcClient.create(dataSource), settings, clock);
    }

    @Bean
    FilterRegistrationBean<SessionRepositoryFilter<? extends Session>> sessionFilter(
            SessionRepository<? extends Session> sessions) {
        var filter = new SessionRepositoryFilter<>(sessions);
        filter.setHttpSessionIdResolver(new SessionIdCookie());
        var registration = new FilterRegistrationBean<SessionRepositoryFilter<? extends Session>>(filter);
        registration.setOrder(FilterOrder.SESSION.value());
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR));
        return registration;
    }

    @Bean
    @ConditionalOnMissingBean
    SessionUserSource sessionUserSource() {
        return new SessionUserSource();
    }

    @Bean
    @ConditionalOnMissingBean
    CsrfTokenRepository csrfTokenRepository(ServiceProperties service, SessionProperties properties) {
        return new CsrfCookie(service.name(), properties.cookieDomain());
    }

    @Bean
    @ConditionalOnMissingBean
    UserSessions userSessions(SessionStore store, SessionUserStore users, SessionUserSource source) {
        return UserSessions.of(store, users, source);
    }

    @Bean
    @ConditionalOnMissingBean
    SessionController sessionController(UserSessions sessions, ApplicationEventPublisher events) {
        return new SessionController(sessions, events);
    }

    @Bean
    @ConditionalOnMissingBean
    UserSessionController userSessionController(UserSessions sessions, PaginationSettings pagination) {
        return new UserSessionController(sessions, pagination);
    }

    @Bean
    @ConditionalOnMissingBean
    CsrfController csrfController(CsrfTokenRepository csrf) {
        return new CsrfController(csrf);
    }

    /** Sessions are Spring Session's affair; Spring Security only asks whose they are. */
    @Bean
    Customizer<HttpSecurity> sessionSecurity(
            SessionUserSource users,
            SessionStore store,
            CsrfTokenRepository tokens,
            JsonMapper json,
            SessionProperties properties) {
        var csrf = tokens instanceof CsrfCookie cookie ? cookie : null;
        var cookies = new SessionCookies(users, store, csrf, json, properties.cookieDomain());
        return http -> http.securityContext(
                        context -> context.securityContextRepository(new SessionSecurityContextRepository(users)))
                .headers(headers -> headers.addHeaderWriter(cookies));
    }

    @Bean
    Customizer<HttpSecurity> csrfSecurity(CsrfTokenRepository tokens, ErrorWriter writer) {
        var protection = new CsrfProtection(writer);
        return http -> http.csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        .csrfTokenRequestHandler(protection)
                        .requireCsrfProtectionMatcher(protection)
                        .sessionAuthenticationStrategy((authentication, request, response) -> {}))
                .exceptionHandling(
                        refusals -> refusals.accessDeniedHandler(protection).authenticationEntryPoint(protection));
    }
}
