package education.codeforlife.service.account.book;

import education.codeforlife.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
record EmptyBooks(JdbcClient database) {

    @Task(value = "delete_empty", cron = "0 0 3 * * *")
    void delete() {
        database.sql("delete from books where page_count = 0").update();
    }
}
