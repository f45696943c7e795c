package education.codeforlife.task;

import education.codeforlife.api.Internal;
import education.codeforlife.platform.Preview;
import java.lang.reflect.Method;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.format.datetime.standard.DurationFormatterUtils;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;
import org.springframework.util.ReflectionUtils.MethodFilter;

/**
 * The tasks that the beans of a service declare. Their beans are not made by it, so that they may enqueue tasks themselves.
 *
 * @since 0.1.0
 */
@Internal
@Preview
public final class TaskDeclarations {

    private static final MethodFilter IS_TASK = method -> method.isAnnotationPresent(Task.class);

    private static final Duration SHORTEST_LIMIT = Duration.ofMillis(1);
    private static final Duration LONGEST_LIMIT = Duration.ofDays(24);
    private static final ZonedDateTime ANY_DAY = ZonedDateTime.of(2000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private final String service;
    private final Map<String, TaskDeclaration> byName = new LinkedHashMap<>();

    private TaskDeclarations(String service) {
        this.service = service;
    }

    /**
     * Finds the declarations.
     *
     * @param service the name that begins those of its tasks
     * @throws IllegalStateException naming each method that cannot be a task, and each name that two methods have
     */
    public static TaskDeclarations of(ConfigurableListableBeanFactory beans, String service) {
        var found = new TaskDeclarations(service);
        var problems = new ArrayList<String>();
        for (var bean : beans.getBeanDefinitionNames()) {
            var type = beans.getType(bean, false);
            if (type == null || !declares(type)) continue;
            for (var method : MethodIntrospector.selectMethods(ClassUtils.getUserClass(type), IS_TASK)) {
                try {
                    found.add(bean, method, method.getAnnotation(Task.class), beans);
                } catch (IllegalArgumentException e) {
                    problems.add(method.getDeclaringClass().getSimpleName() + "." + method.getName() + ": "
                            + e.getMessage());
                }
            }
        }
        if (!problems.isEmpty()) throw new IllegalStateException("Invalid tasks: " + String.join("; ", problems));
        return found;
    }

    /** Returns whether beans of the type may declare a task. */
    public static boolean declares(Class<?> type) {
        var own = ClassUtils.getUserClass(type);
        if (own.getName().startsWith("org.springframework.") || !AnnotationUtils.isCandidateClass(own, Task.class)) {
            return false;
        }
        return Arrays.stream(ReflectionUtils.getAllDeclaredMethods(own)).anyMatch(IS_TASK::matches);
    }

    private void add(String bean, Method method, Task task, ConfigurableListableBeanFactory beans) {
        var name = nameOf(TaskDescriptor.of(task.value()));
        var cron = text(task.cron(), beans);
        var payload = payload(method);
        if (!cron.isEmpty() && payload != Void.class) {
            throw new IllegalArgumentException("A task with a cron expression cannot have a payload");
        }
        if (task.retries() < 0) throw new IllegalArgumentException("Invalid retries " + task.retries());
        checkRepeats(task, !cron.isEmpty());
        var declaration = new TaskDeclaration(
                name,
                bean,
                method,
                payload,
                cron.isEmpty() ? null : expression(cron),
                zone(text(task.zone(), beans)),
                task.missed(),
                task.transactional(),
                task.transactional() || task.idempotent(),
                task.repeats(),
                task.retries(),
                duration(text(task.timeLimit(), beans)));
        var other = byName.putIfAbsent(name, declaration);
        if (other != null) {
            throw new IllegalArgumentException("The name " + task.value() + " is taken by " + other.place());
        }
    }

    private static void checkRepeats(Task task, boolean recurring) {
        if (task.repeats() < 0) throw new IllegalArgumentException("Invalid repeats " + task.repeats());
        if (task.repeats() > 0 && (task.transactional() || task.idempotent() || recurring)) {
            throw new IllegalArgumentException("Only a task that is enqueued and neither transactional nor idempotent"
                    + " has repeats: remove them, or set transactional = false");
        }
    }

    private static String text(String attribute, ConfigurableListableBeanFactory beans) {
        var resolved = beans.resolveEmbeddedValue(attribute);
        return resolved == null ? "" : resolved.trim();
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Unknown zone " + text, e);
        }
    }

    private static CronExpression expression(String text) {
        var expression = CronExpression.parse(text);
        if (expression.next(ANY_DAY) == null) {
            throw new IllegalArgumentException(
                    "Invalid cron expression " + text + ": it does not have a time, so the task would never run");
        }
        return expression;
    }

    /** PostgreSQL takes whole milliseconds, of which 0 is without a limit, in 31 bits. */
    private static Duration duration(String text) {
        var duration = DurationFormatterUtils.detectAndParse(text);
        if (duration.isZero() || duration.isNegative()) {
            throw new IllegalArgumentException("Invalid time limit " + text + ": it must be positive");
        }
        if (duration.compareTo(SHORTEST_LIMIT) < 0 || duration.compareTo(LONGEST_LIMIT) > 0) {
            throw new IllegalArgumentException("Invalid time limit " + text + ": use 1ms to 24d");
        }
        return duration;
    }

    private static Class<?> payload(Method method) {
        var types = new ArrayList<>(List.of(method.getParameterTypes()));
        types.remove(TaskRun.class);
        if (types.size() > 1 || types.contains(TaskRun.class)) {
            throw new IllegalArgumentException("A task takes a payload, a TaskRun, both or neither");
        }
        return types.isEmpty() ? Void.class : types.get(0);
    }

    /** Returns the name that begins those of the service's tasks. */
    public String service() {
        return service;
    }

    /** Returns the name of a task with that of its service; the library's own have theirs already. */
    public String nameOf(TaskDescriptor<?> task) {
        return task.name().contains(".") ? task.name() : service + "." + task.name();
    }

    /** Returns the tasks in the order in which they were found. */
    public Collection<TaskDeclaration> all() {
        return byName.values();
    }

    /** @throws IllegalArgumentException if no method has the name */
    public TaskDeclaration require(String name) {
        var task = TaskDescriptor.of(name);
        return Optional.ofNullable(byName.get(nameOf(task)))
                .orElseThrow(() -> new IllegalArgumentException(
                        "Unknown task " + nameOf(task) + ": annotate a method of a bean with @Task(\"" + name + "\")"));
    }

    /** @throws IllegalArgumentException if no method takes such tasks */
    public TaskDeclaration require(TaskDescriptor<?> task) {
        var found = require(task.name());
        if (found.payload() != task.payload()) {
            throw new IllegalArgumentException("The descriptor of task " + nameOf(task) + " has the payload "
                    + task.payload().getName() + ", but " + found.place() + " takes "
                    + found.payload().getName());
        }
        return found;
    }
}
