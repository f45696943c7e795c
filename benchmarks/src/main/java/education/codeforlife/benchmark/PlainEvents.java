package education.codeforlife.benchmark;

import education.codeforlife.benchmark.event.EventEffects;
import io.nats.client.Connection;
import io.nats.client.ConsumeOptions;
import io.nats.client.JetStreamApiException;
import io.nats.client.Message;
import io.nats.client.MessageConsumer;
import io.nats.client.Nats;
import io.nats.client.api.ConsumerConfiguration;
import io.nats.client.api.StorageType;
import io.nats.client.api.StreamConfiguration;
import io.nats.client.impl.NatsMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Events by the client of NATS alone, with an inbox as ours. An event is sent after its transaction, so that it is lost if
 * the process dies in between.
 */
final class PlainEvents implements AutoCloseable {

    private static final String STREAM = "plain";
    private static final String ID = "Nats-Msg-Id";

    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final EventEffects effects;
    private final Connection connection;
    private final MessageConsumer consumer;
    private final ExecutorService threads;

    PlainEvents(String url, int threads, TransactionTemplate transaction, JdbcClient jdbc, EventEffects effects) {
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.effects = effects;
        this.threads = Executors.newFixedThreadPool(threads);
        jdbc.sql("create table plain_inbox (event_id uuid primary key, received_at timestamptz not null)")
                .update();
        try {
            this.connection = Nats.connect(url);
            connection
                    .jetStreamManagement()
                    .addStream(StreamConfiguration.builder()
                            .name(STREAM)
                            .subjects(STREAM + ".*")
                            .storageType(StorageType.File)
                            .build());
            this.consumer = connection
                    .getStreamContext(STREAM)
                    .createOrUpdateConsumer(
                            ConsumerConfiguration.builder().durable("stock").build())
                    .consume(
                            ConsumeOptions.DEFAULT_CONSUME_OPTIONS,
                            message -> this.threads.execute(() -> handle(message)));
        } catch (IOException | JetStreamApiException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void publish(int number) {
        transaction.executeWithoutResult(status -> effects.fill(number));
        var message = NatsMessage.builder()
                .subject(STREAM + ".basket_filled")
                .headers(new io.nats.client.impl.Headers()
                        .add(ID, UUID.randomUUID().toString()))
                .data((number + " " + System.nanoTime()).getBytes(StandardCharsets.UTF_8))
                .build();
        try {
            connection.jetStream().publish(message);
        } catch (IOException | JetStreamApiException e) {
            throw new IllegalStateException(e);
        }
    }

    private void handle(Message message) {
        var data = new String(message.getData(), StandardCharsets.UTF_8).split(" ");
        transaction.executeWithoutResult(status -> {
            if (take(message)) effects.write(Integer.parseInt(data[0]), Long.parseLong(data[1]));
        });
        message.ack();
    }

    private boolean take(Message message) {
        return jdbc.sql("insert into plain_inbox (event_id, received_at) values (?, now()) on conflict do nothing")
                        .param(UUID.fromString(message.getHeaders().getFirst(ID)))
                        .update()
                == 1;
    }

    @Override
    public void close() {
        try {
            consumer.close();
            threads.shutdown();
            connection.close();
        } catch (Exception e) { // NOPMD: an AutoCloseable throws any
            throw new IllegalStateException(e);
        }
    }
}
