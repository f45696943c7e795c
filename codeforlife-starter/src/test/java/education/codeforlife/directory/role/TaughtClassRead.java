package education.codeforlife.directory.role;

import org.jspecify.annotations.Nullable;

record TaughtClassRead(Long id, @Nullable String teacher) {}
