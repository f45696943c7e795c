package education.codeforlife.viewset.scope;

import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class ScopeApplication {}
