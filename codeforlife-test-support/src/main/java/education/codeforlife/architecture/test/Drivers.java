package education.codeforlife.architecture.test;

import java.util.List;
import java.util.Set;

/** The types with which code reaches infrastructure by itself, instead of through a port. */
final class Drivers {

    private static final List<String> PACKAGES = List.of(
            // databases
            "javax.sql.",
            "org.springframework.jdbc.",
            "org.springframework.r2dbc.",
            "io.r2dbc.",
            "org.postgresql.",
            "com.zaxxer.hikari.",
            // schedulers
            "com.github.kagkarlsson.",
            "org.quartz.",
            // brokers
            "io.nats.",
            "org.apache.kafka.",
            "org.springframework.kafka.",
            "com.rabbitmq.",
            "org.springframework.amqp.",
            "jakarta.jms.",
            "org.springframework.jms.",
            // channels
            "io.grpc.netty.",
            "io.grpc.okhttp.",
            "io.grpc.inprocess.",
            "org.springframework.grpc.client.",
            // mail
            "jakarta.mail.",
            "javax.mail.",
            "org.eclipse.angus.",
            "org.springframework.mail.",
            // clouds
            "com.google.api.",
            "com.google.auth.",
            "com.google.cloud.",
            "com.google.firebase.",
            "software.amazon.",
            "com.amazonaws.",
            // caches and settings
            "redis.clients.",
            "io.lettuce.",
            "org.springframework.data.redis.",
            "io.etcd.");

    private static final Set<String> TYPES = Set.of(
            "java.sql.Connection",
            "java.sql.Driver",
            "java.sql.DriverManager",
            "java.sql.Statement",
            "java.sql.PreparedStatement",
            "java.sql.CallableStatement",
            "io.grpc.CallOptions",
            "io.grpc.Channel",
            "io.grpc.ClientCall",
            "io.grpc.ClientInterceptor",
            "io.grpc.ClientInterceptors",
            "io.grpc.Grpc",
            "io.grpc.ManagedChannel",
            "io.grpc.ManagedChannelBuilder");

    /** What the code of a {@code JdbcClient} names: the client, how it reads rows, and generated keys. */
    private static final List<String> JDBC_CLIENT = List.of(
            "org.springframework.jdbc.core.simple.JdbcClient",
            "org.springframework.jdbc.core.RowMapper",
            "org.springframework.jdbc.core.RowCallbackHandler",
            "org.springframework.jdbc.core.ResultSetExtractor",
            "org.springframework.jdbc.core.SingleColumnRowMapper",
            "org.springframework.jdbc.core.BeanPropertyRowMapper",
            "org.springframework.jdbc.core.DataClassRowMapper",
            "org.springframework.jdbc.core.SimplePropertyRowMapper",
            "org.springframework.jdbc.core.namedparam.SqlParameterSource",
            "org.springframework.jdbc.core.namedparam.MapSqlParameterSource",
            "org.springframework.jdbc.core.namedparam.BeanPropertySqlParameterSource",
            "org.springframework.jdbc.core.namedparam.SimplePropertySqlParameterSource",
            "org.springframework.jdbc.support.KeyHolder",
            "org.springframework.jdbc.support.GeneratedKeyHolder");

    private Drivers() {}

    static boolean include(String type) {
        return (TYPES.contains(type) || PACKAGES.stream().anyMatch(type::startsWith))
                && JDBC_CLIENT.stream().noneMatch(allowed -> isOrIsIn(type, allowed));
    }

    private static boolean isOrIsIn(String type, String outer) {
        return type.equals(outer) || type.startsWith(outer + "$");
    }
}
