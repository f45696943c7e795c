package education.codeforlife.task;

import education.codeforlife.platform.Preview;

/**
 * One run of a task.
 *
 * @param task the name of the task with that of its service: {@code account.send_reminder}
 * @param id the same for all attempts, and for no other run of the task while this one is kept; the key, if it has one
 * @param attempt 1 for the first
 * @since 0.1.0
 */
@Preview
public record TaskRun(String task, String id, int attempt) {}
