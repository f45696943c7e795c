package education.codeforlife.task.autoconfigure;

import static education.codeforlife.permission.Permissions.allowAny;
import static education.codeforlife.permission.Permissions.bearsSecret;
import static education.codeforlife.permission.Permissions.onObject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import education.codeforlife.pagination.PaginationSettings;
import education.codeforlife.permission.Permission;
import education.codeforlife.request.RequestUserResolver;
import education.codeforlife.task.StoredTask;
import education.codeforlife.task.TaskStore;
import education.codeforlife.task.TaskStore.Change;
import education.codeforlife.task.endpoint.TaskAccess;
import education.codeforlife.task.endpoint.TaskController;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

class TaskEndpointAutoConfigurationTests {

    private static final String ENABLED = "codeforlife.task.endpoint.enabled=true";

    private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(TaskEndpointAutoConfiguration.class))
            .withBean(TaskStore.class, () -> new RecordedTasks(List.of(), Change.DONE))
            .withBean(RequestUserResolver.class, () -> RequestUserResolver.ANONYMOUS)
            .withBean(PaginationSettings.class, () -> new PaginationSettings(50, 150));

    private final WebApplicationContextRunner open =
            runner.withBean(TaskAccess.class, () -> new TaskAccess(allowAny()));

    @Test
    void endpointIsOffByDefault() {
        open.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(TaskController.class));
    }

    @Test
    void endpointIsTurnedOn() {
        open.withPropertyValues(ENABLED).run(context -> assertThat(context).hasSingleBean(TaskController.class));
    }

    @Test
    void endpointWithoutPermissionStopsTheStartUp() {
        runner.withPropertyValues(ENABLED)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessage(
                                "codeforlife.task.endpoint.enabled is true, but it is not declared who may use tasks/:"
                                        + " declare a bean of type TaskAccess, or remove the property"));
    }

    @Test
    void applicationWithoutTasksOrWebDoesNotServeThem() {
        new WebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(TaskEndpointAutoConfiguration.class))
                .withPropertyValues(ENABLED)
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(TaskController.class));
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(TaskEndpointAutoConfiguration.class))
                .withBean(TaskStore.class, () -> new RecordedTasks(List.of(), Change.DONE))
                .withPropertyValues(ENABLED)
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(TaskController.class));
    }

    @ParameterizedTest
    @MethodSource
    void permissionThatLooksAtRowOrBodyIsRefused(Permission permission) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TaskAccess(permission))
                .withMessageContaining("use one that depends on the user only");
    }

    static Stream<Permission> permissionThatLooksAtRowOrBodyIsRefused() {
        return Stream.of(
                onObject("OWNS", StoredTask.class, (user, task) -> true),
                bearsSecret("HAS_TOKEN", "token", StoredTask.class, (task, token) -> true),
                allowAny().and(onObject("OWNS", StoredTask.class, (user, task) -> true)));
    }
}
