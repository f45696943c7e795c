package education.codeforlife.viewset.nested;

import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class NestedApplication {}
