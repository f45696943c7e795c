package education.codeforlife.event.jdbc;

import education.codeforlife.api.Internal;
import education.codeforlife.event.Delivery;
import education.codeforlife.event.EventJson;
import education.codeforlife.event.EventMessage;
import education.codeforlife.event.Subscription;
import education.codeforlife.platform.Preview;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.ReceiverContext;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.MDC;
import org.springframework.aop.support.AopUtils;
import org.springframework.util.ReflectionUtils;

/**
 * Calls the methods that subscribe, each with its log context and its trace.
 *
 * @since 0.1.0
 */
@Internal
@Preview
public final class EventHandlers {

    private final Function<String, Object> beans;
    private final ObservationRegistry observations;

    private EventHandlers(Function<String, Object> beans, ObservationRegistry observations) {
        this.beans = beans;
        this.observations = observations;
    }

    /** @param beans returns the bean with a name */
    public static EventHandlers of(Function<String, Object> beans, ObservationRegistry observations) {
        return new EventHandlers(beans, observations);
    }

    /** @throws RuntimeException that of the method, or if it cannot read the event */
    void call(Subscription subscription, EventMessage event, Delivery delivery) {
        try (var topic = MDC.putCloseable("event", subscription.topic());
                var id = MDC.putCloseable("event_id", event.headers().id().toString())) {
            observed(subscription, event, () -> invoke(subscription, event, delivery));
        }
    }

    private void observed(Subscription subscription, EventMessage event, Runnable work) {
        if (observations.isNoop()) {
            work.run();
            return;
        }
        var context = new ReceiverContext<Map<String, String>>((carrier, key) -> carrier.get(key));
        context.setCarrier(event.headers().trace());
        Observation.createNotStarted(EventMetric.DELIVERY.metric(), () -> context, observations)
                .contextualName("event " + subscription.topic())
                .lowCardinalityKeyValue(EventMetric.TOPIC, subscription.topic())
                .lowCardinalityKeyValue(EventMetric.GROUP, subscription.group())
                .observe(work);
    }

    private void invoke(Subscription subscription, EventMessage event, Delivery delivery) {
        var record = EventJson.read(subscription, event);
        var bean = beans.apply(subscription.bean());
        var method = AopUtils.selectInvocableMethod(subscription.method(), bean.getClass());
        ReflectionUtils.makeAccessible(method);
        var arguments = Arrays.stream(method.getParameterTypes())
                .map(type -> type == Delivery.class ? delivery : record)
                .toArray();
        try {
            method.invoke(bean, arguments);
        } catch (InvocationTargetException e) {
            ReflectionUtils.rethrowRuntimeException(e.getTargetException());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Inaccessible subscriber " + subscription.place(), e);
        }
    }
}
