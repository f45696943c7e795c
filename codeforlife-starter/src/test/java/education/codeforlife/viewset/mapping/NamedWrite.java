package education.codeforlife.viewset.mapping;

import jakarta.validation.constraints.NotBlank;

record NamedWrite(@NotBlank String name) {}
