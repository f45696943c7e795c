package education.codeforlife.example.portal.klass;

import education.codeforlife.serializer.Related;
import education.codeforlife.serializer.Unmapped;
import education.codeforlife.user.ClassName;
import education.codeforlife.user.Teacher;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record ClassWrite(
        @ClassName String name,
        @Unmapped Related<Teacher> teacher,
        Boolean readClassmatesData,
        @Nullable Instant receiveRequestsUntil) {}
