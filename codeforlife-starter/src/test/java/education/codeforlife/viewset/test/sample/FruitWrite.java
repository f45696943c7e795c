package education.codeforlife.viewset.test.sample;

import education.codeforlife.serializer.Related;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

public record FruitWrite(
        @NotBlank @Size(max = 50) String name,
        @Nullable String note,
        @NotNull Related<Basket> basket) {}
