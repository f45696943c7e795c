package education.codeforlife.service.templateservice.fruit;

import education.codeforlife.event.Events;
import education.codeforlife.task.Task;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
record ExpiredFruits(JdbcClient database, Clock clock, Events events) {

    @Task(value = "delete_expired", cron = "0 0 3 * * *")
    void delete() {
        var expired = database.sql(
                        "delete from fruits where expires_on < :today returning id, name, is_citrus as citrus")
                .param("today", LocalDate.now(clock))
                .query(FruitExpired.class)
                .list();
        events.publishAll(expired);
    }
}
