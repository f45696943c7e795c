package education.codeforlife.viewset.stored;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record ThingRead(
        Long id,
        @Nullable UUID owner,
        @Nullable Short numbered,
        @Nullable String named,
        @Nullable LocalDate dated,
        @Nullable BigDecimal coded) {}
