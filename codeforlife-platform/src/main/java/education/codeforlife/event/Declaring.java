package education.codeforlife.event;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.format.datetime.standard.DurationFormatterUtils;
import org.springframework.util.ReflectionUtils;

/** Reads and checks what the annotations of events declare. */
final class Declaring {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");
    private static final Pattern SERVICE = Pattern.compile("[a-z][a-z0-9_-]*");
    private static final int LONGEST_NAME = 100;
    private static final Duration SHORTEST_LIMIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_LIMIT = Duration.ofMinutes(10);

    private Declaring() {}

    /** @throws IllegalArgumentException if the class cannot be a topic */
    static TopicDeclaration topic(Class<?> type, String service) {
        var topic = type.getAnnotation(Topic.class);
        requireName(topic.value(), "topic", "class_joined");
        if (topic.version() < 1) {
            throw new IllegalArgumentException("Invalid version " + topic.version() + ": it begins with 1");
        }
        var record = record(type);
        EventTypes.check(record);
        return new TopicDeclaration(
                service + "." + topic.value(),
                record,
                topic.version(),
                topic.key().isEmpty() ? null : key(record, topic));
    }

    private static Class<? extends Record> record(Class<?> type) {
        if (!type.isRecord()) throw new IllegalArgumentException("An event is a record");
        return type.asSubclass(Record.class);
    }

    private static Method key(Class<?> record, Topic topic) {
        var method = ReflectionUtils.findMethod(record, topic.key());
        if (method == null || method.getReturnType() == void.class || method.getDeclaringClass() != record) {
            throw new IllegalArgumentException(
                    "Unknown key " + topic.key() + ": name a component, or a method without parameters");
        }
        ReflectionUtils.makeAccessible(method);
        return method;
    }

    /** @throws IllegalArgumentException if the method cannot subscribe */
    static Subscription subscription(
            String bean, Method method, String service, Function<String, @Nullable String> placeholders) {
        var subscribe = Objects.requireNonNull(method.getAnnotation(Subscribe.class));
        requireName(subscribe.group(), "group", "mailer");
        if (subscribe.retries() < 0) throw new IllegalArgumentException("Invalid retries " + subscribe.retries());
        if (subscribe.version() < 1) {
            throw new IllegalArgumentException("Invalid version " + subscribe.version() + ": it begins with 1");
        }
        var record = parameter(method);
        EventTypes.check(record);
        return new Subscription(
                topicName(subscribe.topic(), service),
                subscribe.group(),
                bean,
                method,
                record,
                subscribe.version(),
                subscribe.retries(),
                limit(Objects.requireNonNullElse(placeholders.apply(subscribe.timeLimit()), "")),
                subscribe.afterDeadLetter());
    }

    private static Class<? extends Record> parameter(Method method) {
        var types = new ArrayList<>(List.of(method.getParameterTypes()));
        types.remove(Delivery.class);
        if (types.size() != 1 || !types.get(0).isRecord()) {
            throw new IllegalArgumentException("A subscriber takes a record, and a Delivery if it needs one");
        }
        return record(types.get(0));
    }

    private static String topicName(String topic, String service) {
        int dot = topic.indexOf('.');
        var name = topic.substring(dot + 1);
        requireName(name, "topic", "class_joined or portal.class_joined");
        if (dot < 0) return service + "." + name;
        if (!SERVICE.matcher(topic.substring(0, dot)).matches()) {
            throw new IllegalArgumentException(
                    "Invalid service of topic " + topic + ": write it as portal.class_joined");
        }
        return topic;
    }

    private static void requireName(String name, String kind, String example) {
        if (!NAME.matcher(name).matches() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("Invalid name " + name + " of a " + kind + ": write it as " + example
                    + ", with at most " + LONGEST_NAME + " characters");
        }
    }

    private static Duration limit(String text) {
        var limit = DurationFormatterUtils.detectAndParse(text.trim());
        if (limit.compareTo(SHORTEST_LIMIT) < 0 || limit.compareTo(LONGEST_LIMIT) > 0) {
            throw new IllegalArgumentException("Invalid time limit " + text + ": use 1s to 10m");
        }
        return limit;
    }
}
