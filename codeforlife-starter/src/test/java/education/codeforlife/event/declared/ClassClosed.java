package education.codeforlife.event.declared;

import education.codeforlife.event.Topic;
import org.jspecify.annotations.Nullable;

@Topic(value = "class_closed", key = "classId")
record ClassClosed(@Nullable String classId) {}
