package education.codeforlife.openapi;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

record CrateWrite(
        @NotBlank String name,
        @NotNull @Positive BigDecimal price,
        short shelf,
        @NotNull CrateColour colour,
        @Deprecated @Nullable String nickname) {}
