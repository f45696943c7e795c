package education.codeforlife.example.market.fruit;

import com.fasterxml.jackson.annotation.JsonProperty;
import education.codeforlife.example.market.basket.Basket;
import education.codeforlife.serializer.Related;
import education.codeforlife.serializer.Unmapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record FruitWrite(
        @NotBlank @Size(max = 50) String name,
        @JsonProperty("is_citrus") @NotNull Boolean citrus,
        @NotNull Related<Basket> basket,
        @Unmapped @Valid @Nullable LabelWrite label) {}
