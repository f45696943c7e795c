package education.codeforlife.softdelete;

import education.codeforlife.serializer.Related;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

record ToyWrite(@NotBlank String name, @NotNull Related<Box> box) {}
