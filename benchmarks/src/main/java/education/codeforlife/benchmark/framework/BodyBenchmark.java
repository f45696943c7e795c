package education.codeforlife.benchmark.framework;

import com.fasterxml.jackson.annotation.JsonProperty;
import education.codeforlife.database.test.TestDatabase;
import education.codeforlife.request.RequestUser;
import education.codeforlife.serializer.AnswerWriter;
import education.codeforlife.serializer.Body;
import education.codeforlife.serializer.SerializerEngine;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.ResolvableType;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * A body on its way to an entity, and a page on its way to JSON, by a serializer and by Jackson, Bean Validation and a
 * mapper alone. Nothing is asked of the database.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class BodyBenchmark {

    /** What the rival reads a body as. */
    record PlainWrite(
            @NotBlank @Size(max = 50) String name,
            @JsonProperty("is_citrus") @NotNull Boolean citrus) {

        Fruit toFruit() {
            var fruit = new Fruit();
            fruit.setName(name.strip());
            fruit.setCitrus(citrus);
            return fruit;
        }
    }

    /** What the rival writes of a fruit. */
    record PlainRead(
            @Nullable Long id,
            String name,
            @JsonProperty("is_citrus") boolean citrus,
            LocalDate expiresOn) {

        static PlainRead of(Fruit fruit) {
            return new PlainRead(fruit.getId(), fruit.getName(), fruit.isCitrus(), fruit.getExpiresOn());
        }
    }

    private static final byte[] BODY =
            "{\"name\": \"Granny Smith\", \"is_citrus\": false}".getBytes(StandardCharsets.UTF_8);
    private static final ResolvableType PAGE = ResolvableType.forClassWithGenerics(List.class, FruitRead.class);
    private static final int ROWS = 50;

    private @Nullable TestDatabase database;
    private @Nullable ConfigurableApplicationContext context;
    private @Nullable Beans beans;

    /** What the services are made of, of one application. */
    private record Beans(
            SerializerEngine engine,
            FruitSerializer serializer,
            Validator validator,
            ObjectReader tree,
            ObjectReader plain,
            ObjectWriter plainPage,
            AnswerWriter answers,
            List<Fruit> rows) {

        static Beans of(ConfigurableApplicationContext context) {
            var json = context.getBean(JsonMapper.class);
            return new Beans(
                    context.getBean(SerializerEngine.class),
                    context.getBean(FruitSerializer.class),
                    context.getBean(Validator.class),
                    json.reader(),
                    json.readerFor(PlainWrite.class),
                    json.writerFor(json.getTypeFactory().constructCollectionType(List.class, PlainRead.class)),
                    new AnswerWriter(json),
                    Stream.generate(BodyBenchmark::fruit).limit(ROWS).toList());
        }
    }

    @Setup
    public void start() {
        database = TestDatabase.create();
        context = SpringApplication.run(
                FrameworkApplication.class,
                "--codeforlife.environment=local",
                "--server.port=0",
                "--logging.level.root=warn",
                "--spring.main.banner-mode=off",
                "--spring.flyway.locations=classpath:education/codeforlife/benchmark/migration",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.username(),
                "--spring.datasource.password=" + database.password());
        beans = Beans.of(context);
    }

    @TearDown
    public void stop() {
        Objects.requireNonNull(context).close();
        Objects.requireNonNull(database).close();
    }

    private Beans beans() {
        return Objects.requireNonNull(beans);
    }

    private static Fruit fruit() {
        var fruit = new Fruit();
        fruit.setName("Granny Smith");
        fruit.refresh(Clock.systemUTC());
        return fruit;
    }

    @Benchmark
    public Object bind() {
        var all = beans();
        var body = new Body<>(FruitWrite.class, () -> all.tree().readTree(BODY));
        var batch = all.engine().readNew(body, all.serializer(), Fruit.class, RequestUser.anonymous());
        batch.validate();
        batch.apply(() -> {});
        return batch.entities().get(0);
    }

    @Benchmark
    public Object bindPlain() {
        PlainWrite write = beans().plain().readValue(BODY);
        if (!beans().validator().validate(write).isEmpty()) throw new IllegalStateException("Invalid");
        return write.toFruit();
    }

    @Benchmark
    public Object read() {
        var page = beans().rows().stream().map(beans().serializer()::read).toList();
        return beans().answers().write(page, PAGE);
    }

    @Benchmark
    public Object readPlain() {
        var page = beans().rows().stream().map(PlainRead::of).toList();
        return beans().plainPage().writeValueAsString(page);
    }
}
