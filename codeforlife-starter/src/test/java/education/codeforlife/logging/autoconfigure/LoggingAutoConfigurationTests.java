package education.codeforlife.logging.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.logging.AuditLog;
import education.codeforlife.logging.LineAuditLog;
import education.codeforlife.logging.SecurityAudit;
import education.codeforlife.logging.web.AccessLog;
import education.codeforlife.request.FilterOrder;
import education.codeforlife.settings.autoconfigure.SettingsAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.security.authorization.AuthorizationEventPublisher;

class LoggingAutoConfigurationTests {

    private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(SettingsAutoConfiguration.class, LoggingAutoConfiguration.class));

    @Test
    void requestsAreLoggedAndAudited() {
        runner.run(context -> {
            assertThat(context)
                    .hasSingleBean(LineAuditLog.class)
                    .hasSingleBean(SecurityAudit.class)
                    .hasSingleBean(AuthorizationEventPublisher.class)
                    .hasSingleBean(AccessLog.class);
            assertThat(context.getBean("requestLogFilter", FilterRegistrationBean.class)
                            .getOrder())
                    .isEqualTo(FilterOrder.REQUEST_LOG.value());
        });
    }

    @Test
    void linesOfRequestsCanBeSwitchedOff() {
        runner.withPropertyValues("codeforlife.logging.access=false")
                .run(context ->
                        assertThat(context).doesNotHaveBean(AccessLog.class).hasBean("requestLogFilter"));
    }

    @Test
    void aServicesOwnAuditLogWins() {
        AuditLog own = event -> {};
        runner.withBean(AuditLog.class, () -> own)
                .run(context -> assertThat(context.getBean(AuditLog.class)).isSameAs(own));
    }

    @Test
    void secretsAreLoggedOnDevelopersMachinesOnly() {
        var open = runner.withPropertyValues("codeforlife.logging.redaction.enabled=false");
        open.run(context ->
                assertThat(context).getFailure().hasMessageContaining("codeforlife.logging.redaction.enabled"));
        open.withPropertyValues("codeforlife.environment=local")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void otherThanAWebApplicationIsAudited() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(LoggingAutoConfiguration.class))
                .run(context ->
                        assertThat(context).hasSingleBean(AuditLog.class).doesNotHaveBean(AccessLog.class));
    }
}
