package education.codeforlife.example.school.student;

import static education.codeforlife.serializer.Relation.relation;

import education.codeforlife.example.school.klass.SchoolClass;
import education.codeforlife.example.school.teacher.Teachers;
import education.codeforlife.request.RequestUser;
import education.codeforlife.serializer.Batch;
import education.codeforlife.serializer.Relation;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.serializer.SerializerConfig;
import java.util.List;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.jpa.domain.Specification;

@Mapper(config = SerializerConfig.class)
abstract class StudentSerializer implements Serializer<Student, StudentWrite, StudentRead> {

    private UniqueNames names;

    @Autowired
    void setCollaborators(UniqueNames names) {
        this.names = names;
    }

    @Override
    @Mapping(target = "klass", source = "klass.accessCode")
    @Mapping(target = "school", source = "klass.teacher.school.id")
    public abstract StudentRead read(Student student);

    @Override
    public List<Relation<?>> relations() {
        return List.of(relation("klass", SchoolClass.class, StudentSerializer::taughtBy)
                .by("accessCode"));
    }

    static Specification<SchoolClass> taughtBy(RequestUser user) {
        return (taught, query, criteria) -> Teachers.isInChargeOf(user, taught.get("teacher"), criteria);
    }

    @Override
    public void validate(Batch<Student, StudentWrite> batch) {
        names.validate(batch, StudentWrite::name, StudentWrite::klass);
    }
}
