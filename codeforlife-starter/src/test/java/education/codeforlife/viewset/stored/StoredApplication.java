package education.codeforlife.viewset.stored;

import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class StoredApplication {}
