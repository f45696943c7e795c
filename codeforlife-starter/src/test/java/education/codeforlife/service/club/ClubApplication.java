package education.codeforlife.service.club;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.PropertySource;

/** Its migrations stand apart from those of other tests. */
@SpringBootApplication(proxyBeanMethods = false)
@PropertySource("classpath:service/club/club.properties")
class ClubApplication {}
