package education.codeforlife.viewset.key;

import jakarta.validation.constraints.NotBlank;

record NamedWrite(@NotBlank String name) {}
