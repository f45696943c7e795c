package education.codeforlife.fuzz.faulty;

import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication(proxyBeanMethods = false)
class FaultyApplication {}
