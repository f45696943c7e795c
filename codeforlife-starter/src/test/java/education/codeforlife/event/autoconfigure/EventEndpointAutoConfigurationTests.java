package education.codeforlife.event.autoconfigure;

import static education.codeforlife.permission.Permissions.allowAny;
import static education.codeforlife.permission.Permissions.onObject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import education.codeforlife.Unasked;
import education.codeforlife.event.DeadLetter;
import education.codeforlife.event.DeadLetterStore;
import education.codeforlife.event.EventReplay;
import education.codeforlife.event.endpoint.DeadLetterController;
import education.codeforlife.event.endpoint.EventAccess;
import education.codeforlife.pagination.PaginationSettings;
import education.codeforlife.request.RequestUserResolver;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

class EventEndpointAutoConfigurationTests {

    private static final String ENABLED = "codeforlife.event.endpoint.enabled=true";

    private final WebApplicationContextRunner bare = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(EventEndpointAutoConfiguration.class));

    private final WebApplicationContextRunner closed = bare.withBean(
                    DeadLetterStore.class, () -> Unasked.bean(DeadLetterStore.class))
            .withBean(EventReplay.class, () -> Unasked.bean(EventReplay.class))
            .withBean(RequestUserResolver.class, () -> RequestUserResolver.ANONYMOUS)
            .withBean(PaginationSettings.class, () -> new PaginationSettings(50, 150));

    private final WebApplicationContextRunner open =
            closed.withBean(EventAccess.class, () -> new EventAccess(allowAny()));

    @Test
    void endpointIsOffByDefaultAndTurnedOn() {
        open.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(DeadLetterController.class));
        open.withPropertyValues(ENABLED).run(context -> assertThat(context).hasSingleBean(DeadLetterController.class));
    }

    @Test
    void endpointWithoutPermissionStopsTheStartUp() {
        closed.withPropertyValues(ENABLED)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessage("codeforlife.event.endpoint.enabled is true, but it is not declared who may use"
                                + " dead-letters/: declare a bean of type EventAccess, or remove the property"));
    }

    @Test
    void serviceWithoutEventsDoesNotServeThem() {
        bare.withPropertyValues(ENABLED)
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(DeadLetterController.class));
    }

    @Test
    void permissionThatLooksAtRowIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EventAccess(onObject("OWNS", DeadLetter.class, (user, letter) -> true)))
                .withMessageContaining("use one that depends on the user only");
    }
}
