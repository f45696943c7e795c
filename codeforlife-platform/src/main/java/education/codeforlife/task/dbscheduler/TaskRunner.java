package education.codeforlife.task.dbscheduler;

import com.github.kagkarlsson.scheduler.task.Execution;
import education.codeforlife.api.Internal;
import education.codeforlife.platform.Preview;
import education.codeforlife.task.TaskDeclaration;
import education.codeforlife.task.TaskRun;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.ReceiverContext;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.aop.support.AopUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ReflectionUtils;

/**
 * Runs tasks: each with its log context and its trace, in a transaction that also ends the run, within its time.
 *
 * @since 0.1.0
 */
@Internal
@Preview
public final class TaskRunner implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(TaskRunner.class);

    private final Function<String, Object> beans;
    private final PlatformTransactionManager transactions;
    private final TaskTable table;
    private final TaskPayloads payloads;
    private final ObservationRegistry observations;
    private final TimeLimits limits = new TimeLimits();

    private TaskRunner(
            Function<String, Object> beans,
            PlatformTransactionManager transactions,
            TaskTable table,
            TaskPayloads payloads,
            ObservationRegistry observations) {
        this.beans = beans;
        this.transactions = transactions;
        this.table = table;
        this.payloads = payloads;
        this.observations = observations;
    }

    /** @param beans returns the bean with a name */
    public static TaskRunner of(
            Function<String, Object> beans,
            PlatformTransactionManager transactions,
            TaskTable table,
            TaskPayloads payloads,
            ObservationRegistry observations) {
        return new TaskRunner(beans, transactions, table, payloads, observations);
    }

    TaskTable table() {
        return table;
    }

    /** Does all of the work or nothing. */
    void atomically(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }

    /**
     * Runs a task, whatever it is.
     *
     * @param end records the run as done, in the transaction of its work
     */
    void run(TaskDeclaration task, Execution run, byte @Nullable [] data, Runnable end) {
        var attempt = new TaskRun(task.name(), run.getId(), run.consecutiveFailures + 1);
        try (var name = MDC.putCloseable("task", task.name());
                var id = MDC.putCloseable("task_run", run.getId())) {
            observed(task, data, () -> attempt(task, run, attempt, data, end));
        } catch (LostRunException e) {
            LOGGER.warn(
                    "Another node took task {} {} over: {}",
                    task.name(),
                    run.getId(),
                    task.transactional() ? "nothing that this one did is committed" : "it may happen twice");
        }
    }

    private void observed(TaskDeclaration task, byte @Nullable [] data, Runnable work) {
        if (observations.isNoop()) {
            work.run();
            return;
        }
        var context = new ReceiverContext<Map<String, String>>((carrier, key) -> carrier.get(key));
        context.setCarrier(payloads.trace(data));
        Observation.createNotStarted(TaskMetric.RUN.metric(), () -> context, observations)
                .contextualName("task " + task.name())
                .lowCardinalityKeyValue(TaskMetric.TASK, task.name())
                .observe(work);
    }

    private void attempt(TaskDeclaration task, Execution run, TaskRun attempt, byte @Nullable [] data, Runnable end) {
        var payload = payloads.read(task.name(), data, task.payload());
        try (var limit = limits.begin(task.timeLimit())) {
            Runnable work = () -> {
                call(task, payload, attempt);
                limit.check();
                end.run();
            };
            try {
                if (task.transactional()) {
                    commit(task, work);
                } else {
                    work.run();
                }
            } catch (LostRunException e) {
                throw e;
            } catch (RuntimeException e) {
                limit.check(); // what follows from the end of the time is not the reason
                throw e;
            }
        }
    }

    /**
     * The timeout of the transaction is that of each of its statements, too. Nothing is locked before the work: a node that
     * stands still could keep the one that took its run over from ending it. Which of them commits is decided by the
     * version, when they end.
     */
    private void commit(TaskDeclaration task, Runnable work) {
        var transaction = new TransactionTemplate(transactions);
        transaction.setTimeout(Math.toIntExact(task.timeLimit().plusMillis(999).toSeconds()));
        transaction.executeWithoutResult(status -> work.run());
    }

    private void call(TaskDeclaration task, @Nullable Object payload, TaskRun run) {
        var bean = beans.apply(task.bean());
        var method = AopUtils.selectInvocableMethod(task.method(), bean.getClass());
        ReflectionUtils.makeAccessible(method);
        var arguments = Arrays.stream(method.getParameterTypes())
                .map(type -> type == TaskRun.class ? run : payload)
                .toArray();
        try {
            method.invoke(bean, arguments);
        } catch (InvocationTargetException e) {
            ReflectionUtils.rethrowRuntimeException(e.getTargetException());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Inaccessible task " + task.place(), e);
        }
    }

    @Override
    public void close() {
        limits.close();
    }
}
