package education.codeforlife.directory.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record UserWrite(
        @NotBlank @Size(max = 150) String firstName,
        @Size(max = 150) String lastName) {}
