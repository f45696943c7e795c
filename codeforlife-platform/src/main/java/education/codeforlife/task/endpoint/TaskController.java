package education.codeforlife.task.endpoint;

import education.codeforlife.api.Internal;
import education.codeforlife.error.ApiException;
import education.codeforlife.pagination.LimitOffset;
import education.codeforlife.pagination.LimitOffsetPage;
import education.codeforlife.pagination.PaginationSettings;
import education.codeforlife.permission.GuardedController;
import education.codeforlife.permission.Permission;
import education.codeforlife.platform.Preview;
import education.codeforlife.platform.TextParameters;
import education.codeforlife.task.StoredTask;
import education.codeforlife.task.TaskStore;
import education.codeforlife.task.TaskStore.Query;
import education.codeforlife.wire.ScalarType;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code tasks/}: the tasks that wait, run or are kept as failed, without their payloads, which may be personal.
 *
 * @since 0.1.0
 */
@Internal
@Preview
@RestController
@RequestMapping("tasks")
public class TaskController implements GuardedController {

    private static final ScalarType<Long> ID = ScalarType.of(Long.class);

    private final TaskStore tasks;
    private final TaskAccess access;
    private final PaginationSettings pagination;

    public TaskController(TaskStore tasks, TaskAccess access, PaginationSettings pagination) {
        this.tasks = tasks;
        this.access = access;
        this.pagination = pagination;
    }

    @Override
    public Permission permission() {
        return access.permission();
    }

    @GetMapping
    @Parameter(name = "name", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            schema =
                    @Schema(
                            type = "string",
                            allowableValues = {"waiting", "running", "failed"}))
    @Parameter(
            name = "ordering",
            in = ParameterIn.QUERY,
            schema = @Schema(type = "string"),
            description = "`id`, `name`, `due_at`, `failed_at`, or several with commas between; with `-` descending.")
    LimitOffsetPage<TaskRead> list(HttpServletRequest request) {
        var parameters = new TaskParameters(new TextParameters(request.getParameterMap()));
        var page = LimitOffset.parse(request.getParameterMap(), pagination);
        var query = parameters.query();
        long count = tasks.count(query);
        List<StoredTask> rows = page.isBeyond(count)
                ? List.of()
                : tasks.find(query, parameters.order(), page.firstResult(), page.limit());
        return page.of(count, rows).map(TaskRead::of);
    }

    /** The filters apply here, too. */
    @GetMapping("{id}")
    TaskRead retrieve(@PathVariable("id") String id, HttpServletRequest request) {
        var query = new TaskParameters(new TextParameters(request.getParameterMap())).query();
        var task = find(key(id));
        if (!matches(task, query)) throw ApiException.notFound();
        return TaskRead.of(task);
    }

    private static boolean matches(StoredTask task, Query query) {
        return (query.name() == null || query.name().equals(task.name()))
                && (query.state() == null || query.state() == task.state());
    }

    @PutMapping("{id}/retry")
    TaskRead retry(@PathVariable("id") String id) {
        long key = key(id);
        var before = find(key);
        TaskRefusals.refuse(tasks.retry(key));
        return TaskRead.of(tasks.find(key).orElse(before));
    }

    /** Retries the failed tasks with a name. */
    @PutMapping("retry")
    @Parameter(name = "name", in = ParameterIn.QUERY, required = true, schema = @Schema(type = "string"))
    Map<String, Integer> retryAll(HttpServletRequest request) {
        var name = new TaskParameters(new TextParameters(request.getParameterMap())).requiredName();
        return Map.of("count", tasks.retryAll(name));
    }

    @DeleteMapping("{id}/cancel")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable("id") String id) {
        TaskRefusals.refuse(tasks.cancel(key(id)));
    }

    private StoredTask find(long id) {
        return tasks.find(id).orElseThrow(ApiException::notFound);
    }

    private static long key(String text) {
        var key = ID.readOrNull(text);
        if (key == null) throw ApiException.notFound();
        return key;
    }
}
