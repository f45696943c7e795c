package education.codeforlife.wire;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

record HarvestRead(UUID code, int boxes, LocalDate pickedOn, LocalTime pickedAt, Instant soldAt) {}
