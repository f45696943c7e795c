package education.codeforlife.frontend;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A service with clubs. */
@SpringBootApplication(proxyBeanMethods = false)
class FrontEndApplication {}
