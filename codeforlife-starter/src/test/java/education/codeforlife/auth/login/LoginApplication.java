package education.codeforlife.auth.login;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A service with nothing of its own. */
@SpringBootApplication(proxyBeanMethods = false)
class LoginApplication {}
