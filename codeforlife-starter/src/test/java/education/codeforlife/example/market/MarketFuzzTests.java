package education.codeforlife.example.market;

import education.codeforlife.fuzz.test.FuzzTest;
import education.codeforlife.request.RequestUser;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Custom actions, relations, and bodies in bulk. */
@SpringBootTest(
        classes = MarketApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "spring.flyway.locations=classpath:example/market")
class MarketFuzzTests extends FuzzTest {

    @Override
    protected Map<String, RequestUser> users() {
        return Map.of("ann", new Shopper(1, false), "tina", new Shopper(1, true));
    }

    @Override
    protected List<String> words() {
        return List.of("apple", "RED", "true");
    }

    @Override
    protected int requests() {
        return 4_000;
    }
}
