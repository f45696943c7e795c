package education.codeforlife.account;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** It does not scan, since the library's package is its own. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class AccountApplication {

    /** A cheap one, since these tests are not about its strength. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder(4);
    }
}
