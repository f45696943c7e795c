package education.codeforlife.example.school.student;

import static education.codeforlife.serializer.Relation.relation;

import education.codeforlife.example.school.klass.SchoolClass;
import education.codeforlife.example.school.teacher.Teacher;
import education.codeforlife.example.school.teacher.Teachers;
import education.codeforlife.request.RequestUser;
import education.codeforlife.serializer.Batch;
import education.codeforlife.serializer.Relation;
import education.codeforlife.serializer.SerializerConfig;
import education.codeforlife.serializer.Writer;
import java.util.List;
import org.mapstruct.Mapper;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.jpa.domain.Specification;

@Mapper(config = SerializerConfig.class)
abstract class TransferWriter implements Writer<Student, Transfer> {

    private UniqueNames names;

    @Autowired
    void setCollaborators(UniqueNames names) {
        this.names = names;
    }

    @Override
    public List<Relation<?>> relations() {
        return List.of(
                relation("klass", SchoolClass.class, TransferWriter::inSchool).by("accessCode"));
    }

    /** Also a colleague's class may be the destination. */
    private static Specification<SchoolClass> inSchool(RequestUser user) {
        return (taught, query, criteria) -> Teachers.isInSchoolOf(user, taught.<Teacher>get("teacher"), criteria);
    }

    @Override
    public void validate(Batch<Student, Transfer> batch) {
        names.validate(batch, Transfer::name, Transfer::klass);
    }
}
