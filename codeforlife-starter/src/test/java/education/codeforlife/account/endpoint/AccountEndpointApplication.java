package education.codeforlife.account.endpoint;

import education.codeforlife.auth.test.FakeGoogleAccounts;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.PropertySource;

/** A service that is nothing but the account endpoints. It does not scan, since the library's package is its own. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@PropertySource("classpath:education/codeforlife/account/endpoint.properties")
public class AccountEndpointApplication {

    @Bean
    FakeGoogleAccounts googleAccounts() {
        return FakeGoogleAccounts.of("https://www.codeforlife.education/login/google");
    }
}
