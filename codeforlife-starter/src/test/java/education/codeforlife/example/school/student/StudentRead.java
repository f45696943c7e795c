package education.codeforlife.example.school.student;

import org.jspecify.annotations.Nullable;

/** @param klass the access code of the class */
record StudentRead(
        Long id,
        String name,
        @Nullable String klass,
        @Nullable Long school) {}
