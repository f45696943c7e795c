package education.codeforlife.privacy;

import education.codeforlife.user.School;
import education.codeforlife.user.SchoolClass;
import education.codeforlife.user.Student;
import education.codeforlife.user.Teacher;
import education.codeforlife.user.User;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An account as a person reads it. */
final class AccountTree {

    private final EntityManager entities;

    AccountTree(EntityManager entities) {
        this.entities = entities;
    }

    Map<String, @Nullable Object> of(User user) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("id", user.getId());
        tree.put("username", user.getUsername());
        tree.put("first_name", user.getFirstName());
        tree.put("last_name", user.getLastName());
        tree.put("email", user.getEmail());
        tree.put("is_active", user.isActive());
        tree.put("is_verified", user.isVerified());
        tree.put("date_joined", user.getDateJoined());
        tree.put("last_login", user.getLastLogin());
        tree.put("google_sub", user.getGoogleSub());
        if (user.getTeacher() != null) tree.put("teacher", of(user.getTeacher()));
        if (user.getStudent() != null) tree.put("student", of(user.getStudent()));
        return tree;
    }

    private Map<String, @Nullable Object> of(Teacher teacher) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("id", teacher.getId());
        tree.put("is_admin", teacher.isAdmin());
        tree.put("school", of(teacher.getSchool()));
        tree.put("classes", classes(teacher).stream().map(AccountTree::of).toList());
        return tree;
    }

    private static Map<String, @Nullable Object> of(Student student) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("id", student.getId());
        tree.put("class", ofPupil(student.getKlass()));
        tree.put("requesting_to_join_class", ofPupil(student.getRequestedClass()));
        tree.put("has_login_link", student.getLoginId() != null);
        return tree;
    }

    private static @Nullable Map<String, @Nullable Object> ofPupil(@Nullable SchoolClass klass) {
        if (klass == null) return null;
        var tree = of(klass);
        var teacher = klass.getTeacher();
        tree.put("school", teacher == null ? null : of(teacher.getSchool()));
        return tree;
    }

    private static Map<String, @Nullable Object> of(SchoolClass klass) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("id", klass.getAccessCode());
        tree.put("name", klass.getName());
        return tree;
    }

    private static @Nullable Map<String, @Nullable Object> of(@Nullable School school) {
        if (school == null) return null;
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("id", school.getId());
        tree.put("name", school.getName());
        tree.put("country", school.getCountry());
        tree.put("uk_county", school.getUkCounty());
        return tree;
    }

    private List<SchoolClass> classes(Teacher teacher) {
        return entities.createQuery(
                        "select c from Class c where c.teacher = :teacher and c.active order by c.id",
                        SchoolClass.class)
                .setParameter("teacher", teacher)
                .getResultList();
    }
}
