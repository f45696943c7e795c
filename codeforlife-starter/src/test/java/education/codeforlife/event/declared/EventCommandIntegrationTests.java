package education.codeforlife.event.declared;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.event.DeadLetters;
import education.codeforlife.event.Events;
import education.codeforlife.event.test.EventQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A command of the packaged service. */
@ClassTest
@ExtendWith(OutputCaptureExtension.class)
class EventCommandIntegrationTests {

    @Autowired
    private JdbcConnectionDetails database;

    private ConfigurableApplicationContext run(String command) {
        return SpringApplication.run(
                ClassApplication.class,
                "--spring.datasource.url=" + database.getJdbcUrl(),
                "--spring.datasource.username=" + database.getUsername(),
                "--spring.datasource.password=" + database.getPassword(),
                "--spring.flyway.locations=classpath:event/declared",
                "--codeforlife.environment=production",
                "--codeforlife.service.name=school",
                "--codeforlife.service.site-url=https://example.org",
                "--codeforlife.service.hosts=example.org",
                command);
    }

    @Test
    void commandChangesDeadLettersWithoutServingOrHandlingThem(
            CapturedOutput output,
            @Autowired Events events,
            @Autowired EventQueue queue,
            @Autowired DeadLetters deadLetters,
            @Autowired ClassSubscribers subscribers,
            @Autowired TransactionTemplate transaction,
            @Autowired JdbcClient jdbc) {
        subscribers.ends.put("Ada", delivery -> delivery.reject("not wanted"));
        transaction.executeWithoutResult(status -> events.publish(new ClassJoined(7, "Ada")));
        queue.drain();
        subscribers.ends.clear();
        assertThat(deadLetters.count()).isEqualTo(2);

        var context = run("--codeforlife.event.replay=class_joined/mailer");

        assertThat(context.isActive()).isFalse();
        assertThat(output.getOut()).contains("Deliveries of class_joined/mailer that are replayed: 1");
        assertThat(output).doesNotContain("Ada", "Started ClassApplication");
        assertThat(deadLetters.count()).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from handled").query(Long.class).single())
                .isZero();
        queue.drain();
        assertThat(jdbc.sql("select group_name from handled")
                        .query(String.class)
                        .list())
                .containsExactly("mailer");
    }
}
