package education.codeforlife.privacy;

import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication(proxyBeanMethods = false)
class PrivacyApplication {}
