package education.codeforlife.template;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./new-service --run} leaves running when it is ended: nothing. */
class ServiceRunTests {

    /** A Maven that starts a service, as the real one does in a process of its own. */
    private static final String MAVEN = """
            #!/bin/sh
            sleep 600 &
            echo $! > ../started.new && mv ../started.new ../started
            wait
            """;

    @Test
    void aRunThatIsToldToEndLeavesNoServiceBehind(@TempDir Path directory) throws Exception {
        var library = ScratchLibrary.in(directory);
        library.write(library.template().resolve("mvnw"), MAVEN);
        library.release("0.1.0");
        library.setEnvironment("SERVER_PORT", "8124");
        try (var changes = FileSystems.getDefault().newWatchService()) {
            directory.register(changes, StandardWatchEventKinds.ENTRY_CREATE);
            var run = library.start(directory, "codeforlife/new-service", "account", "--run");
            var service = ProcessHandle.of(pidIn(directory.resolve("started"), changes))
                    .orElseThrow();

            run.destroy();

            assertThat(run.onExit().get(20, SECONDS).isAlive()).isFalse();
            assertThat(service.onExit().get(20, SECONDS).isAlive()).isFalse();
        }
    }

    private static long pidIn(Path file, WatchService changes) throws IOException, InterruptedException {
        while (!Files.exists(file)) {
            var change = changes.poll(60, SECONDS);
            assertThat(change).as("the service was started").isNotNull();
            change.pollEvents();
            change.reset();
        }
        return Long.parseLong(Files.readString(file).strip());
    }
}
