package education.codeforlife.event.autoconfigure;

import static education.codeforlife.permission.Permissions.allowAny;
import static education.codeforlife.permission.Permissions.onObject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import education.codeforlife.Unasked;
import education.codeforlife.event.DeadLetter;
import education.codeforlife.event.DeadLetterStore;
import education.codeforlife.event.EventReplay;
import education.codeforlife.event.endpoint.DeadLetterController;
import education.codeforlife.event.endpoint.EventAccess;
import education.codeforlife.pagination.PaginationSettings;
import education.codeforlife.request.RequestUserResolver;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

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

    @Test
    void replayWhileTheTransportIsAwayIs503() throws Exception {
        var letters = new RecordedLetters(List.of());
        letters.away = true;
        var controller = new DeadLetterController(
                letters, letters, new EventAccess(allowAny()), new PaginationSettings(50, 150));
        MockMvcBuilders.standaloneSetup(controller)
                .build()
                .perform(put("/dead-letters/replay?topic=school.class_joined"))
                .andExpect(status().isServiceUnavailable());
    }
}
