package education.codeforlife.example.school.klass;

import static education.codeforlife.serializer.Relation.relation;

import education.codeforlife.example.school.SchoolTeacher;
import education.codeforlife.example.school.teacher.Teacher;
import education.codeforlife.example.school.teacher.Teachers;
import education.codeforlife.serializer.Relation;
import education.codeforlife.serializer.Row;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.serializer.SerializerConfig;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.springframework.beans.factory.annotation.Autowired;

@Mapper(config = SerializerConfig.class)
abstract class ClassSerializer implements Serializer<SchoolClass, ClassWrite, ClassRead> {

    private EntityManager entities;
    private AccessCodes accessCodes;

    @Autowired
    void setCollaborators(EntityManager entities, AccessCodes accessCodes) {
        this.entities = entities;
        this.accessCodes = accessCodes;
    }

    @Override
    @Mapping(target = "id", source = "accessCode")
    @Mapping(target = "teacher", source = "teacher.id")
    @Mapping(target = "school", source = "teacher.school.id")
    public abstract ClassRead read(SchoolClass schoolClass);

    @Override
    public List<Relation<?>> relations() {
        return List.of(relation("teacher", Teacher.class, Teachers::inSchoolOf));
    }

    /** A class belongs to who creates it, unless its teacher is named. */
    @Override
    public void creating(Row<SchoolClass, ClassWrite> row) {
        var caller = row.user().as(SchoolTeacher.class);
        if (!row.has("teacher")) row.entity().setTeacher(entities.getReference(Teacher.class, caller.id()));
        row.entity().giveCode(accessCodes.next());
    }
}
