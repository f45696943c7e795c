package education.codeforlife.service.pair;

import education.codeforlife.documentation.test.Walkthrough;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./two-services} starts. */
class TwoServicesIntegrationTests {

    private static final Path PAGE = Path.of("../docs/rpc.md");

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void commandsOfThePagePrintWhatItSays(@TempDir Path directory) {
        try (var services = TwoServices.start(0, 0)) {
            Walkthrough.of(PAGE, "Try it").check(services.root(), directory);
        }
    }
}
