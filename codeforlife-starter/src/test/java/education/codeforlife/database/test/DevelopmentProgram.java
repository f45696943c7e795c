package education.codeforlife.database.test;

import com.zaxxer.hikari.HikariDataSource;
import education.codeforlife.database.test.autoconfigure.DevelopmentDatabaseAutoConfiguration;
import education.codeforlife.database.test.autoconfigure.EmbeddedDatabaseAutoConfiguration;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A service on its development database: says where it is, what it is, and how often it has run. */
@ImportAutoConfiguration({
    DevelopmentDatabaseAutoConfiguration.class,
    EmbeddedDatabaseAutoConfiguration.class,
    DataSourceAutoConfiguration.class
})
class DevelopmentProgram {

    public static void main(String[] args) throws IOException, SQLException {
        var application = SpringApplication.from(DevelopmentProgram::service).with(DevelopmentDatabase.class);
        var context = application.run(args).getApplicationContext();
        var dataSource = context.getBean(DataSource.class);
        System.out.println(">" + dataSource.unwrap(HikariDataSource.class).getJdbcUrl());
        System.out.println(">" + List.of(context.getEnvironment().getActiveProfiles()));
        System.out.println(">" + runs(JdbcClient.create(dataSource)));
        System.in.read();
    }

    private static void service(String[] args) {
        var application = new SpringApplication(DevelopmentProgram.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.run(args);
    }

    private static long runs(JdbcClient jdbc) {
        jdbc.sql("create table if not exists runs ()").update();
        jdbc.sql("insert into runs default values").update();
        return jdbc.sql("select count(*) from runs").query(Long.class).single();
    }
}
