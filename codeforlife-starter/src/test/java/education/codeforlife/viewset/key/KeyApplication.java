package education.codeforlife.viewset.key;

import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class KeyApplication {}
