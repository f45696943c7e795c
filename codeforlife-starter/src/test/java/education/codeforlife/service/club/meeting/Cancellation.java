package education.codeforlife.service.club.meeting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record Cancellation(@NotBlank @Size(max = 100) String reason) {}
