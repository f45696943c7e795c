package education.codeforlife.example.school.klass;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param id the access code */
record ClassRead(
        String name,
        String id,
        Long teacher,
        Long school,
        boolean readClassmatesData,
        @Nullable Instant receiveRequestsUntil) {}
