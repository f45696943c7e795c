package education.codeforlife.task.autoconfigure;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import org.springframework.beans.factory.ObjectProvider;

/** The registry that counts what tasks do. */
final class Meters {

    private Meters() {}

    /** Returns the service's registry, or one that keeps nothing if it does not have any. */
    static MeterRegistry of(ObjectProvider<MeterRegistry> registries) {
        return registries.getIfUnique(CompositeMeterRegistry::new);
    }
}
