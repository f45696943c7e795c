package education.codeforlife.performance;

import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class PerformanceApplication {}
