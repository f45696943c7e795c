package education.codeforlife.viewset.nested;

import education.codeforlife.serializer.Related;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

record OrderWrite(
        @NotBlank String customer,
        @Nullable @Valid AddressWrite address,
        @Nullable @Valid PeriodWrite period,
        @Nullable @Valid InvoiceWrite invoice,
        @NotNull @Size(max = 5) List<@Valid LineWrite> lines,
        @Nullable Set<@Valid StopWrite> stops,
        @Nullable List<@Valid RemarkWrite> remarks,
        @Nullable List<Related<Invoice>> copies,
        @Nullable Map<String, String> labels,
        @Nullable List<String> tags,
        @Nullable List<@Valid ContactWrite> contacts,
        @Nullable List<String> codes,
        @Nullable List<String> steps) {

    record AddressWrite(@NotBlank String city, @Nullable String street) {}

    record PeriodWrite(@NotNull LocalDate starts, @Nullable LocalDate ends) {}

    record InvoiceWrite(
            @NotBlank @Size(max = 5) String number,
            @Nullable String note) {}

    record LineWrite(
            @Nullable Long id,
            @NotNull @Min(0) Integer position,
            @NotBlank String product,
            @Nullable Integer quantity,
            @Nullable @Valid AddressWrite origin,
            @Nullable List<@Valid BatchWrite> batches) {}

    record BatchWrite(@Nullable Long id, @NotBlank String code) {}

    record StopWrite(@Nullable Long id, @NotBlank String city, Integer minutes) {}

    record RemarkWrite(@NotBlank String text) {}

    record ContactWrite(@NotBlank String email, @Nullable String phone) {}
}
