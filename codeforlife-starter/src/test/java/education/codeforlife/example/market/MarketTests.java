package education.codeforlife.example.market;

import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import education.codeforlife.database.test.CleanDatabase;
import education.codeforlife.database.test.Queries;
import education.codeforlife.example.Api;
import education.codeforlife.example.Rows;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The market over HTTP: Ann (1) and Bob (2) have baskets, Tina is Ann as a trader. */
@SpringBootTest(
        classes = MarketApplication.class,
        webEnvironment = RANDOM_PORT,
        properties = {"spring.flyway.locations=classpath:example/market", "codeforlife.openapi.enabled=true"})
@AutoConfigureRestTestClient
@CleanDatabase
public abstract class MarketTests {

    @Autowired
    private RestTestClient client;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    protected Queries queries;

    protected Api anyone() {
        return Api.of(client, Map.of());
    }

    protected Api ann() {
        return as("1");
    }

    protected Api bob() {
        return as("2");
    }

    protected Api tina() {
        return as("1 trader");
    }

    private Api as(String shopper) {
        return Api.of(client, Map.of(MarketApplication.SHOPPER, shopper));
    }

    protected JdbcClient jdbc() {
        return jdbc;
    }

    /** The rows of a query, their columns joined by blanks. */
    protected List<String> rows(String sql) {
        return Rows.of(jdbc, sql);
    }
}
