package education.codeforlife.viewset.nested;

import static education.codeforlife.serializer.Relation.relation;

import education.codeforlife.serializer.Presence;
import education.codeforlife.serializer.Relation;
import education.codeforlife.serializer.Row;
import education.codeforlife.serializer.Serializer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

@Component
class TripSerializer implements Serializer<Trip, TripWrite, TripRead> {

    private final TripMapper mapper;
    private final Clock clock;

    TripSerializer(TripMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    @Override
    public void update(Trip trip, TripWrite data, Presence presence) {
        mapper.update(trip, data, presence);
    }

    @Override
    public TripRead read(Trip trip) {
        return mapper.read(trip);
    }

    @Override
    public void creating(Row<Trip, TripWrite> row) {
        row.entity().setBooked(LocalDate.now(clock));
    }

    @Override
    public List<Relation<?>> relations() {
        return List.of(relation("remark", Remark.class, user -> Specification.unrestricted()));
    }
}
