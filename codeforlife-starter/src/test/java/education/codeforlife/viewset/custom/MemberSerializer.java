package education.codeforlife.viewset.custom;

import static education.codeforlife.serializer.Relation.relation;

import education.codeforlife.serializer.Batch;
import education.codeforlife.serializer.Change;
import education.codeforlife.serializer.Relation;
import education.codeforlife.serializer.Row;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.serializer.SerializerConfig;
import education.codeforlife.viewset.custom.MemberRegistry.Joined;
import education.codeforlife.viewset.custom.MemberRegistry.Joining;
import java.util.ArrayList;
import java.util.List;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.jpa.domain.Specification;

@Mapper(config = SerializerConfig.class)
abstract class MemberSerializer implements Serializer<Member, MemberWrite, MemberRead> {

    final List<String> renamed = new ArrayList<>();
    private MemberRegistry registry;

    @Autowired
    void setRegistry(MemberRegistry registry) {
        this.registry = registry;
    }

    @Override
    public List<Relation<?>> relations() {
        return List.of(relation("club", Club.class, user -> Specification.unrestricted()));
    }

    @Override
    @Mapping(target = "club", source = "club.id")
    @Mapping(target = "pin", ignore = true)
    public abstract MemberRead read(Member member);

    /** Members are made by the registry; the rest of what was sent is set on them. */
    @Override
    public void create(Batch<Member, MemberWrite> batch) {
        var joined = registry.join(batch.rows().stream().map(this::joining).toList());
        for (int i = 0; i < joined.size(); i++) {
            var row = batch.rows().get(i);
            row.made(joined.get(i).member());
            row.attach(joined.get(i));
            if (row.has("nickname")) row.entity().setNickname(row.data().nickname());
        }
    }

    private Joining joining(Row<Member, MemberWrite> row) {
        var data = row.data();
        return new Joining(data.person().name(), data.person().email(), related(data.club()));
    }

    /** The pin is shown this once. */
    @Override
    public MemberRead answer(Row<Member, ?> row) {
        var read = read(row.entity());
        var joined = row.attachment(Joined.class);
        return joined == null
                ? read
                : new MemberRead(read.id(), read.name(), read.email(), read.nickname(), read.club(), joined.pin());
    }

    @Override
    public void update(Batch<Member, MemberWrite> batch) {
        for (var row : batch) {
            if (row.has("person.name")) row.attempt(() -> rename(row));
        }
        batch.save();
    }

    private void rename(Row<Member, MemberWrite> row) {
        registry.rename(row.entity(), row.data().person().name());
    }

    @Override
    public void updating(Row<Member, MemberWrite> row) {
        if (row.has("person.email")) row.entity().setEmail(row.data().person().email());
        if (row.has("current_pin") && !"1234".equals(row.data().currentPin())) {
            row.reject("current_pin", "wrong", "Is not the pin.");
        }
    }

    @Override
    public void updated(List<Change<Member>> changes) {
        for (var change : changes) {
            if (change.isChanged("name", Member::getName)) renamed.add(String.valueOf(change.previous("name")));
        }
    }
}
