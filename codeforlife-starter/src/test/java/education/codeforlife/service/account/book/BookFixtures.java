package education.codeforlife.service.account.book;

import education.codeforlife.fixture.FixtureModel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BookFixtures {

    @Bean
    FixtureModel books() {
        return FixtureModel.of("src.book", Book.class);
    }
}
