package education.codeforlife.event.declared;

import education.codeforlife.event.Topic;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Its key is given with it. */
@Topic(value = "class_named", version = 2)
record ClassNamed(@Nullable String name, List<String> teachers, Optional<LocalDate> since) {}
