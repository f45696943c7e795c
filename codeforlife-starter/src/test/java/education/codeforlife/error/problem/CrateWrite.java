package education.codeforlife.error.problem;

import jakarta.validation.constraints.NotBlank;
import java.util.Map;
import org.jspecify.annotations.Nullable;

record CrateWrite(@NotBlank String name, @Nullable Map<String, Integer> labels) {}
