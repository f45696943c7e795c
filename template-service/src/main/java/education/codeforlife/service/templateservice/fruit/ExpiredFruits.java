package education.codeforlife.service.templateservice.fruit;

import education.codeforlife.task.Task;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
record ExpiredFruits(JdbcClient database, Clock clock) {

    @Task(value = "delete_expired", cron = "0 0 3 * * *")
    void delete() {
        database.sql("delete from fruits where expires_on < :today")
                .param("today", LocalDate.now(clock))
                .update();
    }
}
