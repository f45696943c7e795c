package education.codeforlife.example.school.teacher;

import education.codeforlife.example.school.SchoolTeacher;
import education.codeforlife.request.RequestUser;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import org.springframework.data.jpa.domain.Specification;

/** Which teachers there are for whom. */
public final class Teachers {

    private Teachers() {}

    /** The caller and the caller's colleagues. */
    public static Specification<Teacher> inSchoolOf(RequestUser user) {
        return (teacher, query, criteria) -> isInSchoolOf(user, teacher, criteria);
    }

    public static Predicate isInSchoolOf(RequestUser user, Path<Teacher> teacher, CriteriaBuilder criteria) {
        var school = user.as(SchoolTeacher.class).school();
        return criteria.equal(teacher.get("school").get("id"), school);
    }

    /** Matches the caller, and every teacher of the school if the caller is an admin. */
    public static Predicate isInChargeOf(RequestUser user, Path<Teacher> teacher, CriteriaBuilder criteria) {
        var caller = user.as(SchoolTeacher.class);
        return caller.isAdmin()
                ? isInSchoolOf(user, teacher, criteria)
                : criteria.equal(teacher.get("id"), caller.id());
    }
}
