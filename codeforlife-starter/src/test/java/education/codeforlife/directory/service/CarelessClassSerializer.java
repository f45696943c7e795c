package education.codeforlife.directory.service;

import static education.codeforlife.serializer.Relation.relation;

import education.codeforlife.directory.ClassRead;
import education.codeforlife.directory.ClassReader;
import education.codeforlife.serializer.Relation;
import education.codeforlife.serializer.Row;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.serializer.SerializerConfig;
import education.codeforlife.user.SchoolClass;
import education.codeforlife.user.Teacher;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.mapstruct.Mapper;
import org.springframework.data.jpa.domain.Specification;

/** Lets any teacher be named, of whichever school: only the scope afterwards is in the way. */
@Mapper(config = SerializerConfig.class)
abstract class CarelessClassSerializer implements ClassReader, Serializer<SchoolClass, ClassWrite, ClassRead> {

    private final AtomicInteger codes = new AtomicInteger();

    @Override
    public List<Relation<?>> relations() {
        return List.of(relation("teacher", Teacher.class, user -> Specification.unrestricted()));
    }

    @Override
    public void creating(Row<SchoolClass, ClassWrite> row) {
        row.entity().setAccessCode("Z%04d".formatted(codes.getAndIncrement()));
    }
}
