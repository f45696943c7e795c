package education.codeforlife.error.problem;

import jakarta.validation.constraints.NotBlank;

record TagWrite(@NotBlank String name) {}
