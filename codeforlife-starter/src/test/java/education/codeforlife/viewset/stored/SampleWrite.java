package education.codeforlife.viewset.stored;

import education.codeforlife.serializer.Unmapped;
import education.codeforlife.viewset.stored.Sample.Colour;
import education.codeforlife.viewset.stored.Sample.Options;
import education.codeforlife.viewset.stored.Sample.Preset;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Everything that clients may set.
 *
 * @param note decides what the service sets
 */
record SampleWrite(
        @Nullable String name,
        @Nullable String padded,
        @Nullable Colour colour,
        @Nullable BigDecimal price,
        @Nullable BigDecimal free,
        @Nullable BigDecimal whole,
        @Nullable Double rounded,
        @Nullable Double loose,
        @Nullable Double narrow,
        @Nullable Double wide,
        @Nullable Float single,
        @Nullable Float widened,
        @Nullable Integer small,
        @Nullable Long medium,
        @Nullable BigInteger large,
        @Nullable LocalDate day,
        @Nullable LocalTime time,
        @Nullable LocalTime seconds,
        @Nullable Instant moment,
        @Nullable Instant millis,
        @Nullable LocalDateTime local,
        @Nullable LocalDateTime localSeconds,
        @Nullable OffsetDateTime exact,
        @Nullable ZonedDateTime zoned,
        @Nullable Duration duration,
        @Nullable Map<String, Object> meta,
        @Nullable JsonNode tree,
        @Nullable Map<String, Object> plain,
        @Nullable List<Object> items,
        @Nullable Options options,
        @Nullable @Valid Preset preset,
        List<BigDecimal> amounts,
        @Nullable String title,
        @Nullable @PositiveOrZero BigDecimal charge,
        @Unmapped @Nullable String note) {}
