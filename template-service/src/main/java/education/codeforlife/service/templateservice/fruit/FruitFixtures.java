package education.codeforlife.service.templateservice.fruit;

import education.codeforlife.fixture.FixtureModel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FruitFixtures {

    @Bean
    FixtureModel fruits() {
        return FixtureModel.of("src.fruit", Fruit.class);
    }
}
