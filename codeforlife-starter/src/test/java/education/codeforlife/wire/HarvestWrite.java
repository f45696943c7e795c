package education.codeforlife.wire;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

record HarvestWrite(
        @NotNull UUID code,
        @NotNull Integer boxes,
        @NotNull LocalDate pickedOn,
        @NotNull LocalTime pickedAt,
        @NotNull Instant soldAt) {}
