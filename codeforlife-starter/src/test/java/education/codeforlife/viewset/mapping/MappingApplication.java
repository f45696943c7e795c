package education.codeforlife.viewset.mapping;

import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class MappingApplication {}
