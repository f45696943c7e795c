package education.codeforlife.example.portal;

import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication(proxyBeanMethods = false)
class PortalApplication {}
