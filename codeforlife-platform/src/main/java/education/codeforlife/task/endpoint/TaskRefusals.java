package education.codeforlife.task.endpoint;

import education.codeforlife.error.ApiException;
import education.codeforlife.task.TaskStore.Change;
import org.springframework.http.HttpStatus;

/** The answers to changes of tasks that are not possible. */
final class TaskRefusals {

    private TaskRefusals() {}

    /** @throws ApiException unless the change was done */
    static void refuse(Change change) {
        switch (change) {
            case DONE -> {}
            case UNKNOWN -> throw ApiException.notFound();
            case NOT_FAILED -> throw conflict("not_failed", "This task has not failed.");
            case RUNNING -> throw conflict("running", "This task is running.");
            case KEY_TAKEN -> throw conflict("key_taken", "Another task with the same key waits or runs.");
            case RECURRING -> throw conflict("recurring", "This task recurs and cannot be cancelled.");
        }
    }

    private static ApiException conflict(String code, String message) {
        return ApiException.refuse(HttpStatus.CONFLICT, code, message);
    }
}
