package education.codeforlife.frontend;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A service with nothing of its own. */
@SpringBootApplication(proxyBeanMethods = false)
class FrontEndApplication {}
