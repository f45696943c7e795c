package education.codeforlife.database.cleanup;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A service with the library's people and nothing of its own. */
@SpringBootApplication(proxyBeanMethods = false)
class CleanUpApplication {}
