package education.codeforlife.example.market.fruit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

record LabelWrite(
        @NotBlank @Size(max = 20) String text, @NotNull Colour colour) {}
