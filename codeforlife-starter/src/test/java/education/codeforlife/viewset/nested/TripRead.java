package education.codeforlife.viewset.nested;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

record TripRead(
        Long id,
        LocalDate starts,
        LocalDate ends,
        LocalDate booked,
        String colour,
        int seats,
        int guests,
        Parts.@Nullable Period closed,
        @Nullable Long remark,
        List<LegRead> legs) {

    record LegRead(Long id, int fromKm, int toKm) {}
}
