package education.codeforlife.directory.role;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record StudentWrite(@NotBlank @Size(max = 150) String firstName) {}
