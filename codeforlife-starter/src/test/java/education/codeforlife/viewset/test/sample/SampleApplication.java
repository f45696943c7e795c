package education.codeforlife.viewset.test.sample;

import education.codeforlife.fixture.FixtureModel;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.PropertySource;

@SpringBootApplication
@PropertySource("classpath:education/codeforlife/viewset/test/sample.properties")
public class SampleApplication {

    @Bean
    FixtureModel baskets() {
        return FixtureModel.of("fruits.basket", Basket.class);
    }

    @Bean
    FixtureModel fruitFixture() {
        return FixtureModel.of("fruits.fruit", Fruit.class);
    }
}
