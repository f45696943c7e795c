package education.codeforlife.viewset.test.sample;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.jspecify.annotations.Nullable;

public record CrateWrite(
        @Nullable Integer version,
        @NotBlank String label,
        @Nullable String code,
        @Nullable List<@Valid SlotWrite> slots) {

    public record SlotWrite(@NotBlank String note) {}
}
