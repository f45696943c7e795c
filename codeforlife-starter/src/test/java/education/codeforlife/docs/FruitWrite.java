package education.codeforlife.docs;

import com.fasterxml.jackson.annotation.JsonProperty;
import education.codeforlife.serializer.Related;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record FruitWrite(
        @NotBlank @Size(max = 50) String name,
        @JsonProperty("is_citrus") @NotNull Boolean citrus,
        @Nullable Related<Basket> basket) {}
