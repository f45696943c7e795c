package education.codeforlife.event;

import education.codeforlife.api.Internal;
import education.codeforlife.platform.Preview;
import java.lang.reflect.Method;
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
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;
import org.springframework.util.ReflectionUtils.MethodFilter;

/**
 * The topics and subscriptions of a service. The beans that subscribe are not made by it, so that they may publish events
 * themselves.
 *
 * @since 0.1.0
 */
@Internal
@Preview
public final class EventDeclarations {

    private static final MethodFilter SUBSCRIBES = method -> method.isAnnotationPresent(Subscribe.class);

    private final String service;
    private final Map<Class<?>, TopicDeclaration> topics = new LinkedHashMap<>();
    private final Map<String, TopicDeclaration> topicsByName = new LinkedHashMap<>();
    private final Map<List<String>, Subscription> subscriptions = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    private EventDeclarations(String service) {
        this.service = service;
    }

    /**
     * Finds the declarations.
     *
     * @param service the name that begins those of its topics
     * @param records those that are annotated {@link Topic}
     * @throws IllegalStateException naming each record that cannot be a topic, each method that cannot subscribe, each
     *     topic that two records have, and each group that two methods have
     */
    public static EventDeclarations of(
            ConfigurableListableBeanFactory beans, String service, Collection<Class<?>> records) {
        var found = new EventDeclarations(service);
        records.forEach(found::addTopic);
        for (var bean : beans.getBeanDefinitionNames()) {
            var type = beans.getType(bean, false);
            if (type != null && subscribes(type)) found.addSubscriptions(bean, type, beans);
        }
        if (!found.problems.isEmpty()) {
            throw new IllegalStateException("Invalid events: " + String.join("; ", found.problems));
        }
        return found;
    }

    /** Returns whether beans of the type may subscribe. */
    public static boolean subscribes(Class<?> type) {
        var own = ClassUtils.getUserClass(type);
        if (own.getName().startsWith("org.springframework.")
                || !AnnotationUtils.isCandidateClass(own, Subscribe.class)) {
            return false;
        }
        return Arrays.stream(ReflectionUtils.getAllDeclaredMethods(own)).anyMatch(SUBSCRIBES::matches);
    }

    private void addTopic(Class<?> record) {
        try {
            var topic = Declaring.topic(record, service);
            var other = topicsByName.putIfAbsent(topic.name(), topic);
            if (other != null) {
                throw new IllegalArgumentException("Topic " + topic.name() + " is taken by "
                        + other.record().getName());
            }
            topics.put(record, topic);
        } catch (IllegalArgumentException e) {
            problems.add(record.getName() + ": " + e.getMessage());
        }
    }

    private void addSubscriptions(String bean, Class<?> type, ConfigurableListableBeanFactory beans) {
        for (var method : MethodIntrospector.selectMethods(ClassUtils.getUserClass(type), SUBSCRIBES)) {
            try {
                addSubscription(Declaring.subscription(bean, method, service, beans::resolveEmbeddedValue));
            } catch (IllegalArgumentException e) {
                problems.add(place(method) + ": " + e.getMessage());
            }
        }
    }

    private void addSubscription(Subscription subscription) {
        if (subscription.topic().startsWith(service + ".")) checkOwn(subscription);
        var other = subscriptions.putIfAbsent(List.of(subscription.topic(), subscription.group()), subscription);
        if (other != null) {
            throw new IllegalArgumentException("Group " + subscription.group() + " of topic " + subscription.topic()
                    + " is taken by " + other.place());
        }
    }

    private void checkOwn(Subscription subscription) {
        var topic = topicsByName.get(subscription.topic());
        if (topic == null) {
            throw new IllegalArgumentException("Unknown topic " + subscription.topic()
                    + ": annotate a record with @Topic, or use one of " + topicsByName.keySet());
        }
        if (topic.version() > subscription.version()) {
            throw new IllegalArgumentException("It reads versions up to " + subscription.version() + " of topic "
                    + topic.name() + ", which has version " + topic.version() + ": set its version");
        }
    }

    private static String place(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    /** Returns the name that begins those of the service's topics. */
    public String service() {
        return service;
    }

    /** Returns the topics that the service publishes. */
    public Collection<TopicDeclaration> topics() {
        return topics.values();
    }

    /** Returns the subscriptions of the service. */
    public Collection<Subscription> subscriptions() {
        return subscriptions.values();
    }

    /** Returns the subscription of a group, if a method has it. */
    public Optional<Subscription> subscription(String topic, String group) {
        return Optional.ofNullable(subscriptions.get(List.of(topic, group)));
    }

    /** @throws IllegalArgumentException if the record is not a topic of the service */
    public TopicDeclaration require(Class<?> record) {
        var topic = topics.get(record);
        if (topic == null) {
            throw new IllegalArgumentException("Record " + record.getName()
                    + " is not a topic of the service: annotate it with @Topic, in a package below that of the"
                    + " application");
        }
        return topic;
    }
}
