package education.codeforlife.softdelete;

import org.jspecify.annotations.Nullable;

record ToyRead(Long id, String name, @Nullable String box) {}
