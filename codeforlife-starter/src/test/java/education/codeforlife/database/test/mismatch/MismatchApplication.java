package education.codeforlife.database.test.mismatch;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.PropertySource;

@SpringBootApplication(proxyBeanMethods = false)
@PropertySource("classpath:education/codeforlife/database/test/sample.properties")
class MismatchApplication {}
