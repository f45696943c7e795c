package education.codeforlife.service.contributor;

import education.codeforlife.architecture.test.ArchitectureRules;
import org.junit.jupiter.api.Test;

/** The service needs nothing of the library that is internal. */
class ArchitectureTests {

    @Test
    void serviceFollowsTheArchitecture() {
        ArchitectureRules.check("education.codeforlife.service.contributor");
    }
}
