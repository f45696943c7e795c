package education.codeforlife.wire;

import education.codeforlife.fixture.FixtureModel;
import education.codeforlife.request.RequestUser;
import education.codeforlife.request.RequestUserResolver;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The service that was recorded, on the day of the recording. */
@SpringBootApplication(proxyBeanMethods = false)
class WireApplication {

    /** Any value of this header logs in. */
    static final String USER = "X-User";

    record Teacher() implements RequestUser {

        @Override
        public boolean isAuthenticated() {
            return true;
        }
    }

    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    }

    @Bean
    FixtureModel harvests() {
        return FixtureModel.of("wire.harvest", Harvest.class);
    }

    @Bean
    RequestUserResolver requestUserResolver() {
        return request -> request.getHeader(USER) == null ? RequestUser.anonymous() : new Teacher();
    }
}
