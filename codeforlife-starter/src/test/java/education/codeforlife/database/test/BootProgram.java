package education.codeforlife.database.test;

import com.zaxxer.hikari.HikariDataSource;
import education.codeforlife.database.test.autoconfigure.EmbeddedDatabaseAutoConfiguration;
import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;

/** An application on a database, until it is told to end. */
@ImportAutoConfiguration({EmbeddedDatabaseAutoConfiguration.class, DataSourceAutoConfiguration.class})
class BootProgram {

    public static void main(String[] args) throws IOException, SQLException {
        var dataSource = SpringApplication.run(BootProgram.class, "--spring.main.web-application-type=none")
                .getBean(DataSource.class);
        dataSource.getConnection().close();
        System.out.println(">" + dataSource.unwrap(HikariDataSource.class).getJdbcUrl());
        System.in.read();
    }
}
