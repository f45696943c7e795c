package education.codeforlife.event.office;

import education.codeforlife.event.Subscribe;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what the service {@code school} publishes into a table. */
@Component
class OfficeSubscribers {

    /** As much as this service reads. */
    record Joined(long studentId, String classId) {}

    private final JdbcClient jdbc;

    OfficeSubscribers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Subscribe(topic = "school.class_joined", group = "greeter", retries = 0)
    void greet(Joined event) {
        jdbc.sql("insert into handled (group_name, student, text) values ('greeter', :student, :text)")
                .param("student", event.studentId())
                .param("text", event.classId())
                .update();
    }
}
