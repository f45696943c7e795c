package education.codeforlife.directory;

import education.codeforlife.filter.Like;
import education.codeforlife.user.User;
import jakarta.persistence.criteria.JoinType;
import java.util.Map;
import org.springframework.data.jpa.domain.Specification;

/** The filters of users. */
final class UserFilters {

    private static final Specification<User> TEACHERS =
            (user, query, criteria) -> user.get("teacher").isNotNull();
    private static final Specification<User> STUDENTS = (user, query, criteria) ->
            user.join("student", JoinType.LEFT).get("klass").isNotNull();
    private static final Specification<User> INDEPENDENTS = Specification.not(TEACHERS.or(STUDENTS));

    /** By their names on the wire. */
    static final Map<String, Specification<User>> TYPES =
            Map.of("teacher", TEACHERS, "student", STUDENTS, "independent", INDEPENDENTS, "indy", INDEPENDENTS);

    private UserFilters() {}

    /** The students of the class with the access code. Students of an inactive class find themselves by it. */
    static Specification<User> studentsInClass(String accessCode) {
        return (user, query, criteria) ->
                criteria.equal(user.get("student").get("klass").get("accessCode"), accessCode);
    }

    /** Whose first name contains the first word, or whose last name the last. */
    static Specification<User> named(String text) {
        var words = text.split("\\s+");
        return (user, query, criteria) -> criteria.or(
                Like.contains(criteria, user.get("firstName"), words[0]),
                Like.contains(criteria, user.get("lastName"), words[words.length - 1]));
    }
}
