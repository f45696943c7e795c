package education.codeforlife.directory.role;

import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication(proxyBeanMethods = false)
class RoleApplication {}
