package education.codeforlife.task.declared;

import static education.codeforlife.task.declared.NoteTasks.CALL_ONCE;
import static education.codeforlife.task.declared.NoteTasks.SLEEP;
import static education.codeforlife.task.declared.NoteTasks.WRITE_NOTE;
import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.permission.test.PermissionMatrix;
import education.codeforlife.request.RequestUser;
import education.codeforlife.request.test.TestUsers;
import education.codeforlife.settings.test.MutableClock;
import education.codeforlife.task.FailedTasks;
import education.codeforlife.task.TaskOptions;
import education.codeforlife.task.Tasks;
import education.codeforlife.task.declared.NoteTasks.Note;
import education.codeforlife.task.test.TaskQueue;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** {@code tasks/} as operators use it. */
@NoteTest
class TaskEndpointIntegrationTests {

    @Autowired
    private MockMvcTester http;

    @Autowired
    private TestUsers users;

    @Autowired
    private Tasks tasks;

    @Autowired
    private TaskQueue queue;

    @Autowired
    private FailedTasks failed;

    @Autowired
    private NoteTaskHandlers handlers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MutableClock clock;

    @BeforeEach
    void forgetCalls() {
        handlers.calls.clear();
    }

    private MvcTestResult send(HttpMethod method, String uri, RequestUser user) {
        var request = http.method(method).uri(URI.create(uri));
        if (user.isAuthenticated()) request.header(TestUsers.HEADER, users.token(user));
        return request.exchange();
    }

    private MvcTestResult send(HttpMethod method, String uri) {
        return send(method, uri, new Operator(true, false));
    }

    private MvcTestResult get(String uri) {
        return send(HttpMethod.GET, uri);
    }

    private static Note note(int number) {
        return new Note("Ada", number);
    }

    private long waiting(int number) {
        tasks.enqueue(WRITE_NOTE, note(number), TaskOptions.after(Duration.ofDays(number)));
        return lastId();
    }

    private long lastId() {
        return jdbc.sql("select max(id) from codeforlife_school.scheduled_tasks")
                .query(Long.class)
                .single();
    }

    private long running() {
        tasks.enqueue(SLEEP, TaskOptions.after(Duration.ofDays(9)));
        jdbc.sql("update codeforlife_school.scheduled_tasks set picked = true, picked_by = 'school@node:1'"
                        + " where id = :id")
                .param("id", lastId())
                .update();
        return lastId();
    }

    private long failed() {
        tasks.enqueue(CALL_ONCE, note(1));
        queue.runDue();
        return failed.latest(1).get(0).id();
    }

    private static void refused(MvcTestResult answer, int status, String code) {
        assertThat(answer).hasStatus(status).bodyJson().extractingPath("code").isEqualTo(code);
    }

    private MvcTestResult problem(HttpMethod method, String uri) {
        return http.method(method)
                .uri(uri)
                .header(TestUsers.HEADER, users.token(new Operator(true, false)))
                .accept(MediaType.APPLICATION_PROBLEM_JSON)
                .exchange();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /tasks/",
        "GET, /tasks/1/",
        "PUT, /tasks/1/retry/",
        "PUT, /tasks/retry/?name=school.call_once",
        "DELETE, /tasks/1/cancel/"
    })
    void callerWithoutThePermissionIsRefused(String method, String uri) {
        var verb = HttpMethod.valueOf(method);
        assertThat(send(verb, uri, RequestUser.anonymous()))
                .hasStatus(HttpStatus.FORBIDDEN)
                .bodyJson()
                .isStrictlyEqualTo("{\"detail\": \"Authentication credentials were not provided.\"}");
        for (var user : List.of(new Operator(false, false), new Operator(true, true))) {
            assertThat(send(verb, uri, user))
                    .hasStatus(HttpStatus.FORBIDDEN)
                    .bodyJson()
                    .isStrictlyEqualTo("{\"detail\": \"You do not have permission to perform this action.\"}");
        }
    }

    @Test
    void refusedCallerChangesNothing() {
        long id = failed();
        send(HttpMethod.PUT, "/tasks/" + id + "/retry/", new Operator(false, false));
        send(HttpMethod.PUT, "/tasks/retry/?name=school.call_once", new Operator(false, false));
        send(HttpMethod.DELETE, "/tasks/" + id + "/cancel/", new Operator(false, false));
        assertThat(failed.count()).isEqualTo(1);
    }

    @Test
    void listShowsTasksInEveryStateWithoutPayloads() {
        clock.set(Instant.parse("2026-07-01T12:00:00Z"));
        long first = waiting(1);
        long second = running();
        long third = failed();

        var answer = get("/tasks/");

        assertThat(answer).hasStatusOk().bodyText().doesNotContain("Ada", "payload");
        assertThat(answer).bodyJson().isLenientlyEqualTo("""
                {"count": 3, "offset": 0, "limit": 50, "max_limit": 150, "data": [
                  {"id": %d, "name": "school.write_note", "state": "waiting", "attempts": 0, "node": null, "error": null,
                   "failed_at": null},
                  {"id": %d, "name": "school.sleep", "state": "running", "attempts": 1, "node": "school@node:1",
                   "error": null, "failed_at": null},
                  {"id": %d, "name": "school.call_once", "state": "failed", "attempts": 1, "node": null, "due_at": null}]}
                """.formatted(first, second, third));
        assertThat(answer).bodyJson().extractingPath("data[2].error").asString().startsWith("java.lang.Illegal");
        assertThat(answer)
                .bodyJson()
                .extractingPath("data[0].due_at")
                .asString()
                .startsWith("2026-07-02T12:00:0");
        assertThat(answer)
                .bodyJson()
                .extractingPath("data[2].failed_at")
                .asString()
                .endsWith("Z");
    }

    private void lists(String query, List<Long> ids) {
        assertThat(get("/tasks/?" + query))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("data[*].id")
                .asArray()
                .isEqualTo(ids.stream().map(Long::intValue).toArray());
    }

    @Test
    void listIsFilteredByNameAndState() {
        long waiting = waiting(1);
        long running = running();
        long failed = failed();

        lists("state=waiting", List.of(waiting));
        lists("state=running", List.of(running));
        lists("state=failed", List.of(failed));
        lists("name=school.sleep", List.of(running));
        lists("name=school.sleep&state=failed", List.of());
        lists("name=school.unknown", List.of());
        lists("name=&state=", List.of(waiting, running, failed));
        lists("state=waiting&state=failed", List.of(failed));
        lists("colour=red", List.of(waiting, running, failed));
    }

    @Test
    void listIsPagedAndOrdered() {
        long one = waiting(3);
        long two = waiting(1);
        long three = waiting(2);

        lists("ordering=due_at", List.of(two, three, one));
        lists("ordering=-due_at", List.of(one, three, two));
        lists("ordering=name,-id", List.of(three, two, one));
        lists("ordering=payload", List.of(one, two, three));
        lists("limit=1&offset=1", List.of(two));
        lists("limit=many&offset=-1", List.of(one, two, three));
        assertThat(get("/tasks/?offset=99999999999999999999&limit=1000"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo(
                        "{\"count\": 3, \"offset\": 99999999999999999999, \"limit\": 150, \"max_limit\": 150, \"data\": []}");
    }

    @ParameterizedTest
    @CsvSource({
        "state=done, state, Select a valid choice. done is not one of the available choices.",
        "state=FAILED, state, Select a valid choice. FAILED is not one of the available choices.",
        "state=%00, state, Null characters are not allowed.",
        "name=a%00b, name, Null characters are not allowed."
    })
    void badFilterIsRefused(String query, String field, String message) {
        for (var path : List.of("/tasks/", "/tasks/1/")) {
            assertThat(get(path + "?" + query))
                    .hasStatus(HttpStatus.BAD_REQUEST)
                    .bodyJson()
                    .isStrictlyEqualTo("{\"" + field + "\": [\"" + message + "\"]}");
        }
    }

    @Test
    void taskIsRetrieved() {
        long id = waiting(1);
        assertThat(get("/tasks/" + id + "/"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("state")
                .isEqualTo("waiting");
        assertThat(get("/tasks/" + id + "/?state=failed")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "987654321", "-1", "x", "1.0", "99999999999999999999", "retry", "bulk", "%20"})
    void unknownTaskReturns404(String id) {
        assertThat(get("/tasks/" + id + "/")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(send(HttpMethod.PUT, "/tasks/" + id + "/retry/")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(send(HttpMethod.DELETE, "/tasks/" + id + "/cancel/")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void failedTaskIsRetriedOnce() {
        long id = failed();
        assertThat(handlers.calls).hasSize(1);

        assertThat(send(HttpMethod.PUT, "/tasks/" + id + "/retry/"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"id\": %d, \"state\": \"waiting\", \"attempts\": 0, \"error\": null}".formatted(id));
        refused(problem(HttpMethod.PUT, "/tasks/" + id + "/retry/"), 409, "not_failed");
        queue.runDue();
        queue.runDue();

        assertThat(handlers.calls).hasSize(2);
        assertThat(get("/tasks/" + id + "/")).bodyJson().extractingPath("state").isEqualTo("failed");
    }

    @Test
    void taskThatHasNotFailedIsNotRetried() {
        refused(problem(HttpMethod.PUT, "/tasks/" + waiting(1) + "/retry/"), 409, "not_failed");
        refused(problem(HttpMethod.PUT, "/tasks/" + running() + "/retry/"), 409, "not_failed");
    }

    @Test
    void failedTaskWhoseKeyIsTakenIsKept() {
        var keyed = TaskOptions.now().key("7");
        tasks.enqueue(CALL_ONCE, note(1), keyed);
        queue.runDue();
        long id = failed.latest(1).get(0).id();
        tasks.enqueue(CALL_ONCE, note(2), keyed);

        refused(problem(HttpMethod.PUT, "/tasks/" + id + "/retry/"), 409, "key_taken");
        assertThat(send(HttpMethod.PUT, "/tasks/retry/?name=school.call_once"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("{\"count\": 0}");
        assertThat(failed.count()).isEqualTo(1);
        assertThat(queue.payloads(CALL_ONCE)).containsExactly(note(2));
    }

    @Test
    void failedTasksAreRetriedByName() {
        failed();
        failed();
        assertThat(send(HttpMethod.PUT, "/tasks/retry/?name=school.write_note"))
                .bodyJson()
                .isStrictlyEqualTo("{\"count\": 0}");
        assertThat(send(HttpMethod.PUT, "/tasks/retry/?name=school.call_once"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("{\"count\": 2}");
        assertThat(failed.count()).isZero();
        assertThat(queue.count(CALL_ONCE)).isEqualTo(2);
    }

    @Test
    void retryByNameNeedsName() {
        assertThat(send(HttpMethod.PUT, "/tasks/retry/?name="))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .isStrictlyEqualTo("{\"name\": [\"This field is required.\"]}");
    }

    @Test
    void waitingAndFailedTasksAreCancelled() {
        long waiting = waiting(1);
        long failing = failed();
        for (long id : List.of(waiting, failing)) {
            assertThat(send(HttpMethod.DELETE, "/tasks/" + id + "/cancel/"))
                    .hasStatus(HttpStatus.NO_CONTENT)
                    .bodyText()
                    .isEmpty();
            assertThat(send(HttpMethod.DELETE, "/tasks/" + id + "/cancel/")).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(queue.count(WRITE_NOTE)).isZero();
        assertThat(failed.count()).isZero();
    }

    @Test
    void runningTaskIsNotCancelled() {
        long id = running();
        refused(problem(HttpMethod.DELETE, "/tasks/" + id + "/cancel/"), 409, "running");
        assertThat(send(HttpMethod.DELETE, "/tasks/" + id + "/cancel/"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .isStrictlyEqualTo("{\"detail\": \"This task is running.\"}");
        assertThat(get("/tasks/" + id + "/")).hasStatusOk();
    }

    private long recurring(String task) {
        jdbc.sql("insert into codeforlife_school.scheduled_tasks"
                        + " (task_name, task_instance, execution_time, picked, version)"
                        + " values (:task, 'recurring', '2100-01-01Z', false, 1)")
                .param("task", task)
                .update();
        return lastId();
    }

    @Test
    void recurringTaskIsNotCancelled() {
        refused(problem(HttpMethod.DELETE, "/tasks/" + recurring("school.nightly") + "/cancel/"), 409, "recurring");
    }

    @Test
    void failedRunOfRecurringTaskIsRetriedAtOnce() {
        recurring("school.nightly");
        jdbc.sql("insert into codeforlife_school.failed_tasks (task_name, task_instance, attempts, error, failed_at)"
                        + " values ('school.nightly', 'recurring', 4, 'java.lang.Error', now())")
                .update();
        long id = failed.latest(1).get(0).id();

        assertThat(send(HttpMethod.PUT, "/tasks/" + id + "/retry/")).hasStatusOk();
        assertThat(failed.count()).isZero();
        queue.runDue();

        assertThat(jdbc.sql("select text from notes").query(String.class).list())
                .containsExactly("nightly");
    }

    @ParameterizedTest
    @CsvSource({"POST, /tasks/", "DELETE, /tasks/1/", "PUT, /tasks/1/cancel/", "PATCH, /tasks/1/"})
    void methodThatIsNotServedReturns405(String method, String uri) {
        assertThat(send(HttpMethod.valueOf(method), uri)).hasStatus(HttpStatus.METHOD_NOT_ALLOWED);
    }

    @Test
    void permissionMatrixShowsWhoMayOperateTasks(@Autowired ApplicationContext service) {
        var matrix = PermissionMatrix.of(service)
                .with("operator", new Operator(true, false))
                .toString();
        assertThat(matrix.lines()).contains("## `tasks/` (TaskController)");
        assertThat(matrix.lines().filter(line -> line.contains("tasks/")))
                .filteredOn(line -> line.startsWith("|"))
                .hasSize(5)
                .allMatch(line -> line.matches("\\| `\\w+` \\| [A-Z]+ tasks/\\S* \\|( – \\|)+ yes \\|  \\|"))
                .anyMatch(line -> line.startsWith("| `cancel` | DELETE tasks/{id}/cancel/ |"));
    }
}
