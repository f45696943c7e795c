package education.codeforlife.docs;

import jakarta.validation.constraints.NotBlank;

record CrateWrite(@NotBlank String label, Integer version) {}
