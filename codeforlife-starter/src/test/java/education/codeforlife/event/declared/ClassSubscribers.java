package education.codeforlife.event.declared;

import education.codeforlife.event.AfterDeadLetter;
import education.codeforlife.event.Delivery;
import education.codeforlife.event.Events;
import education.codeforlife.event.Subscribe;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The methods that subscribe, which write into a table. */
@Component
class ClassSubscribers {

    /** A record of this service's own of the events of another version. */
    record Named(int size, String name) {}

    record Counted(int students) {}

    final List<String> calls = Collections.synchronizedList(new ArrayList<>());

    /** What happens to the events of a class, after the work of their method. */
    final Map<String, Consumer<Delivery>> ends = new ConcurrentHashMap<>();

    private final JdbcClient jdbc;
    private final Events events;

    ClassSubscribers(JdbcClient jdbc, Events events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @Subscribe(topic = "class_joined", group = "mailer", retries = 2)
    void mail(ClassJoined event, Delivery delivery) {
        handle("mailer", event, delivery);
    }

    @Subscribe(
            topic = "school.class_joined",
            group = "counter",
            retries = 2,
            afterDeadLetter = AfterDeadLetter.CONTINUE)
    void count(Delivery delivery, ClassJoined event) {
        handle("counter", event, delivery);
    }

    private void handle(String group, ClassJoined event, Delivery delivery) {
        write(group, event.studentId(), event.classId());
        calls.add(group + " " + event.classId() + " " + delivery.attempt());
        ends.getOrDefault(event.classId(), end -> {}).accept(delivery);
    }

    private void write(String group, long student, String text) {
        jdbc.sql("insert into handled (group_name, student, text) values (:group, :student, :text)")
                .param("group", group)
                .param("student", student)
                .param("text", text)
                .update();
    }

    @Subscribe(topic = "class_named", group = "reader", version = 2)
    void read(Named event) {
        write("reader", event.size(), event.name());
    }

    @Subscribe(topic = "class_counted", group = "sleeper", retries = 0, timeLimit = "1s")
    void sleep(Counted event) {
        jdbc.sql("select pg_sleep(60)").query().singleRow();
    }

    /** Leads to another event. */
    @Subscribe(topic = "class_closed", group = "chain")
    void close(ClassClosed event) {
        events.publish(new ClassJoined(0, "after " + event.classId()));
    }
}
