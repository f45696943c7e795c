package education.codeforlife.event.office;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service {@code office}. */
@SpringBootApplication(proxyBeanMethods = false)
public class OfficeApplication {}
