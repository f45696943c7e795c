package education.codeforlife.benchmark.call;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A service that calls itself. */
@SpringBootApplication(proxyBeanMethods = false)
public class CallApplication {}
