package education.codeforlife.permission.secret;

import jakarta.validation.constraints.NotBlank;

record Acceptance(@NotBlank String guest) {}
