package education.codeforlife.viewset.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.permission.ClosedByDefault;
import education.codeforlife.permission.HandlerCheck;
import education.codeforlife.request.RequestUser;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.web.servlet.handler.MappedInterceptor;

class ClosedByDefaultAutoConfigurationTests {

    private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ClosedByDefaultAutoConfiguration.class));

    @Test
    void handlersAreClosedWithoutEntities() {
        runner.run(context -> assertThat(context)
                .hasSingleBean(HandlerCheck.class)
                .getBean("closedByDefaultInterceptor", MappedInterceptor.class)
                .extracting(MappedInterceptor::getInterceptor)
                .isSameAs(context.getBean(ClosedByDefault.class)));
    }

    @Test
    void aServicesOwnBeanWins() {
        var closed = new ClosedByDefault(handler -> true, () -> request -> RequestUser.anonymous());
        runner.withBean(ClosedByDefault.class, () -> closed)
                .run(context ->
                        assertThat(context.getBean(ClosedByDefault.class)).isSameAs(closed));
    }

    @Test
    void otherThanAWebApplicationBacksOff() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(ClosedByDefaultAutoConfiguration.class))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(ClosedByDefault.class));
    }
}
