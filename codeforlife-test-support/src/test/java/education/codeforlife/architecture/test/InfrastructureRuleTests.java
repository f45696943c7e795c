package education.codeforlife.architecture.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InfrastructureRuleTests {

    private static final String ROOT = "education.codeforlife.service.shop";

    @TempDir
    private Path directory;

    private CompiledSample sample;

    @BeforeEach
    void begin() {
        sample = CompiledSample.in(directory);
    }

    private static String violations(JavaClasses classes) {
        var result =
                ArchitectureRules.infrastructureIsReachedBehindItsConcept(ROOT).evaluate(classes);
        return String.join("\n", result.getFailureReport().getDetails());
    }

    private String violationsOf(String type, String used) throws IOException {
        return violations(sample.withStub(used)
                .with(type, "class " + type.substring(type.lastIndexOf('.') + 1) + " { " + used + " driver; }")
                .classes(ROOT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.sql.Connection",
                "java.sql.DriverManager",
                "java.sql.PreparedStatement",
                "javax.sql.DataSource",
                "org.springframework.jdbc.core.JdbcTemplate",
                "org.springframework.jdbc.core.JdbcOperations",
                "org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate",
                "org.springframework.jdbc.core.simple.SimpleJdbcInsert",
                "org.springframework.jdbc.datasource.SingleConnectionDataSource",
                "org.postgresql.PGConnection",
                "com.zaxxer.hikari.HikariDataSource",
                "io.r2dbc.spi.ConnectionFactory",
                "com.github.kagkarlsson.scheduler.SchedulerClient",
                "org.quartz.Scheduler",
                "io.nats.client.JetStream",
                "org.apache.kafka.clients.producer.KafkaProducer",
                "com.rabbitmq.client.ConnectionFactory",
                "jakarta.jms.ConnectionFactory",
                "io.grpc.Channel",
                "io.grpc.ManagedChannel",
                "io.grpc.ManagedChannelBuilder",
                "io.grpc.netty.NettyChannelBuilder",
                "jakarta.mail.Session",
                "org.springframework.mail.javamail.JavaMailSender",
                "com.google.cloud.bigquery.BigQuery",
                "com.google.api.client.http.HttpTransport",
                "com.google.auth.oauth2.GoogleCredentials",
                "software.amazon.awssdk.services.s3.S3Client",
                "com.amazonaws.services.s3.AmazonS3",
                "redis.clients.jedis.Jedis",
                "io.lettuce.core.RedisClient",
                "org.springframework.data.redis.core.StringRedisTemplate",
                "io.etcd.jetcd.Client"
            })
    void driverOutsideItsTechnologyIsFound(String driver) throws IOException {
        assertThat(violationsOf(ROOT + ".order.Orders", driver)).contains("Orders", driver);
    }

    @Test
    void driverInTheRootPackageIsFound() throws IOException {
        assertThat(violationsOf(ROOT + ".ShopApplication", "io.nats.client.JetStream"))
                .contains("ShopApplication");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class Orders { void read() throws Exception { java.sql.DriverManager.getConnection(\"\").close(); } }",
                "class Orders { javax.sql.DataSource[] sources; }",
                "class Orders { java.util.List<javax.sql.DataSource> sources; }",
                "abstract class Orders implements javax.sql.DataSource {}",
                "class Orders { boolean is(Object other) { return other instanceof javax.sql.DataSource; } }",
                "class Orders { Class<?> type = javax.sql.DataSource.class; }",
                "class Orders { Runnable work(javax.sql.DataSource source) { return () -> source.toString(); } }",
                "class Orders { static class Inner { javax.sql.DataSource source; } }"
            })
    void everyWayToUseDriverIsFound(String source) throws IOException {
        assertThat(violations(sample.with(ROOT + ".order.Orders", source).classes(ROOT)))
                .contains("java");
    }

    @ParameterizedTest
    @ValueSource(strings = {".order.jdbc", ".order.jdbc.table", ".stock.nats"})
    void technologyOfConceptUsesItsDriver(String technology) throws IOException {
        assertThat(violationsOf(ROOT + technology + ".Store", "io.nats.client.JetStream"))
                .isEmpty();
        assertThat(violationsOf(ROOT + technology + ".OtherStore", "javax.sql.DataSource"))
                .isEmpty();
    }

    @Test
    void jdbcClientAndWhatItNamesPass() throws IOException {
        var source = """
                import java.sql.ResultSet;
                import java.sql.SQLException;
                import org.springframework.jdbc.core.DataClassRowMapper;
                import org.springframework.jdbc.core.RowMapper;
                import org.springframework.jdbc.core.simple.JdbcClient;
                import org.springframework.jdbc.support.GeneratedKeyHolder;

                class Orders {
                    private final JdbcClient jdbc;
                    private final RowMapper<String> mapper = new DataClassRowMapper<>(String.class);

                    Orders(JdbcClient jdbc) {
                        this.jdbc = jdbc;
                    }

                    Object names() {
                        var keys = new GeneratedKeyHolder();
                        jdbc.sql("insert into orders default values").update(keys);
                        jdbc.sql("select name from orders").query(mapper).list();
                        jdbc.sql("select name from orders").query(row -> {});
                        return jdbc.sql("select name from orders").query(Orders::read).list();
                    }

                    private static String read(ResultSet row, int number) throws SQLException {
                        return row.getTimestamp(1) + row.getString(2);
                    }
                }
                """;
        assertThat(violations(sample.with(ROOT + ".order.Orders", source).classes(ROOT)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.springframework.data.jpa.repository.JpaRepository",
                "jakarta.persistence.EntityManager",
                "java.net.http.HttpClient",
                "io.grpc.StatusRuntimeException",
                "io.grpc.stub.StreamObserver",
                "com.google.common.collect.ImmutableList",
                "education.codeforlife.task.Tasks"
            })
    void typeThatIsNotADriverPasses(String type) throws IOException {
        assertThat(violationsOf(ROOT + ".order.Orders", type)).isEmpty();
    }

    @Test
    void generatedStubTakesItsChannel() throws IOException {
        var generated = "@io.grpc.stub.annotations.GrpcGenerated";
        var stubs = sample.withStub("io.grpc.Channel")
                .with("io.grpc.stub.annotations.GrpcGenerated", "public @interface GrpcGenerated {}")
                .with(
                        ROOT + ".order.OrderGrpc",
                        generated + " class OrderGrpc { static class Stub { Stub(io.grpc.Channel channel) {} } }");
        assertThat(violations(stubs.classes(ROOT))).isEmpty();
    }

    @Test
    void libraryItselfReachesInfrastructure() throws IOException {
        var driver = "class Store { javax.sql.DataSource source; }";
        assertThat(violations(
                        sample.with("education.codeforlife.task.Store", driver).classes("education.codeforlife.task")))
                .isEmpty();
    }

    @Test
    void driverIsFoundOutsideThePackagesOfTheLibrary() throws IOException {
        var classes = sample.with("org.example.shop.order.Orders", "class Orders { javax.sql.DataSource source; }")
                .with("org.example.shop.order.jdbc.Store", "class Store { javax.sql.DataSource source; }")
                .classes("org.example.shop");
        var rule = ArchitectureRules.infrastructureIsReachedBehindItsConcept("org.example.shop");
        assertThat(rule.evaluate(classes).getFailureReport().getDetails())
                .hasSize(1)
                .allSatisfy(violation -> assertThat(violation).contains("org.example.shop.order.Orders"));
    }

    @Test
    void checkOfServiceAppliesTheRule() throws IOException {
        var classes = sample.with(ROOT + ".order.Orders", "class Orders { javax.sql.DataSource source; }")
                .classes(ROOT);
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> ArchitectureRules.checkMain(classes, ROOT))
                .withMessageContaining("use a driver of infrastructure outside <concept>.<technology>")
                .withMessageContaining("order.Orders.source");
    }
}
