package education.codeforlife.service.templateservice;

import education.codeforlife.architecture.test.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    @Test
    void theServiceKeepsTheArchitecture() {
        ArchitectureRules.check("education.codeforlife.service.templateservice");
    }
}
