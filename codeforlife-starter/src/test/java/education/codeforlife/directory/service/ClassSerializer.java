package education.codeforlife.directory.service;

import static education.codeforlife.serializer.Relation.relation;

import education.codeforlife.caller.SchoolTeacherUser;
import education.codeforlife.directory.ClassRead;
import education.codeforlife.directory.ClassReader;
import education.codeforlife.request.RequestUser;
import education.codeforlife.serializer.Relation;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.serializer.SerializerConfig;
import education.codeforlife.user.SchoolClass;
import education.codeforlife.user.Teacher;
import java.util.List;
import org.mapstruct.Mapper;
import org.springframework.data.jpa.domain.Specification;

/** The teachers of the caller's school can be named. */
@Mapper(config = SerializerConfig.class)
interface ClassSerializer extends ClassReader, Serializer<SchoolClass, ClassWrite, ClassRead> {

    @Override
    default List<Relation<?>> relations() {
        return List.of(relation("teacher", Teacher.class, ClassSerializer::inSchoolOf));
    }

    static Specification<Teacher> inSchoolOf(RequestUser user) {
        var school = user.as(SchoolTeacherUser.class).schoolId();
        return (teacher, query, criteria) ->
                criteria.equal(teacher.get("school").get("id"), school);
    }
}
