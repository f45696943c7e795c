package education.codeforlife.event.autoconfigure;

import java.io.PrintStream;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/** Provides for the events of the service and ends the application. If it fails, the start fails, and with it the process. */
final class ProvisionCommand
        implements SmartInitializingSingleton, ApplicationListener<AvailabilityChangeEvent<ReadinessState>> {

    private final Supplier<List<String>> work;
    private final PrintStream output;

    /** @param work returns what it has done */
    ProvisionCommand(Supplier<List<String>> work, PrintStream output) {
        this.work = work;
        this.output = output;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            work.get().forEach(output::println);
        } catch (IllegalStateException e) {
            var failure = new ProvisionException(
                    String.valueOf(e.getMessage()),
                    "Mend that, and start the command again: it goes on where it ended.");
            failure.initCause(e);
            throw failure;
        }
    }

    /** The last event of a start-up. */
    @Override
    public void onApplicationEvent(AvailabilityChangeEvent<ReadinessState> event) {
        if (event.getState() == ReadinessState.ACCEPTING_TRAFFIC
                && event.getSource() instanceof ConfigurableApplicationContext context) {
            context.close();
        }
    }
}
