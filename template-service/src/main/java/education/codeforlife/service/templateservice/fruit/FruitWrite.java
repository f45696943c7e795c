package education.codeforlife.service.templateservice.fruit;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

record FruitWrite(
        @NotBlank @Size(max = 50) String name,
        @JsonProperty("is_citrus") @NotNull Boolean citrus) {}
