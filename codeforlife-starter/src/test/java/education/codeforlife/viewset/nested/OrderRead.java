package education.codeforlife.viewset.nested;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

record OrderRead(
        Long id,
        String customer,
        @Nullable AddressRead address,
        @Nullable PeriodRead period,
        @Nullable InvoiceRead invoice,
        List<LineRead> lines,
        List<StopRead> stops,
        List<RemarkRead> remarks,
        List<InvoiceRead> copies,
        Map<String, String> labels,
        List<String> tags,
        List<ContactRead> contacts,
        List<String> codes,
        @Nullable List<String> steps) {

    record AddressRead(@Nullable String city, @Nullable String street) {}

    record PeriodRead(@Nullable LocalDate starts, @Nullable LocalDate ends) {}

    record InvoiceRead(Long id, String number, @Nullable String note) {}

    record LineRead(
            Long id,
            int position,
            String product,
            @Nullable Integer quantity,
            @Nullable AddressRead origin,
            List<BatchRead> batches) {}

    record BatchRead(Long id, String code) {}

    record StopRead(Long id, String city, int minutes) {}

    record RemarkRead(Long id, String text) {}

    record ContactRead(String email, @Nullable String phone) {}
}
