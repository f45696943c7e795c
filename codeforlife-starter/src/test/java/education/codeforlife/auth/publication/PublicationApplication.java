package education.codeforlife.auth.publication;

import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication(proxyBeanMethods = false)
class PublicationApplication {}
