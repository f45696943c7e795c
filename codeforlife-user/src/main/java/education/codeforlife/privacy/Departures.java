package education.codeforlife.privacy;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import education.codeforlife.user.School;
import education.codeforlife.user.SchoolClass;
import education.codeforlife.user.Teacher;
import education.codeforlife.user.User;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out who can go, active or not, and what goes with them. */
final class Departures {

    private static final String USERS = """
            select u from User u left join fetch u.teacher left join fetch u.student
             where u.id in :users order by u.id""";
    private static final String PUPILS = """
            select u from User u join fetch u.student s where s.klass in :classes order by u.id""";
    private static final String WHO_STAYS = """
            select new education.codeforlife.privacy.Departures$Staff(
                   t.school.id, count(t), sum(case when t.admin then 1 else 0 end))
              from User u join u.teacher t
             where u.active and t.school in :schools and t not in :teachers
             group by t.school.id""";

    private final EntityManager entities;

    Departures(EntityManager entities) {
        this.entities = entities;
    }

    /** The active teachers of a school who stay. */
    record Staff(long schoolId, long teachers, long admins) {}

    Departure of(Collection<Long> userIds) {
        var asked = select(USERS, User.class, "users", userIds);
        var schools = lock(schools(asked));
        var staff = whoStays(schools, asked);
        var lastAdmins = asked.stream().filter(user -> isLastAdmin(user, staff)).toList();
        var leaving = new ArrayList<>(asked);
        leaving.removeAll(lastAdmins);
        var classes = select(
                "select c from Class c where c.teacher in :teachers", SchoolClass.class, "teachers", teachers(leaving));
        leaving.addAll(pupils(classes));
        var ending = schools.stream()
                .filter(school -> !staff.containsKey(school.getId()))
                .toList();
        return new Departure(leaving.stream().distinct().toList(), classes, ending, ids(lastAdmins));
    }

    /** A school that goes, with its classes and their students. Its teachers stay. */
    Departure ofSchool(long schoolId) {
        var schools = lock(Set.of(entities.getReference(School.class, schoolId)));
        var classes = select(
                "select c from Class c where c.teacher.school in :schools", SchoolClass.class, "schools", schools);
        return new Departure(pupils(classes), classes, schools, Set.of());
    }

    /** Returns the teachers of the school, active or not. */
    List<User> teachers(School school) {
        return select(
                "select u from User u join fetch u.teacher t where t.school in :schools order by u.id",
                User.class,
                "schools",
                List.of(school));
    }

    private List<User> pupils(List<SchoolClass> classes) {
        return select(PUPILS, User.class, "classes", classes);
    }

    private static boolean isLastAdmin(User user, Map<Long, Staff> staff) {
        var teacher = user.getTeacher();
        if (teacher == null || !teacher.isAdmin() || !user.isActive()) return false;
        var left = staff.get(id(teacher.getSchool()));
        return left != null && left.admins() == 0;
    }

    private static Set<School> schools(List<User> users) {
        return teachers(users).stream()
                .map(Teacher::getSchool)
                .filter(Objects::nonNull)
                .collect(toSet());
    }

    private static List<Teacher> teachers(List<User> users) {
        return users.stream().map(User::getTeacher).filter(Objects::nonNull).toList();
    }

    /**
     * Locks the schools. If several admins leave at once, each waits for the others, so that the last one has to stay.
     */
    private List<School> lock(Set<School> schools) {
        if (schools.isEmpty()) return List.of();
        return entities.createQuery("select s from School s where s in :schools order by s.id", School.class)
                .setParameter("schools", schools)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private Map<Long, Staff> whoStays(List<School> schools, List<User> leaving) {
        if (schools.isEmpty()) return Map.of();
        return entities.createQuery(WHO_STAYS, Staff.class)
                .setParameter("schools", schools)
                .setParameter("teachers", teachers(leaving))
                .getResultStream()
                .collect(toMap(Staff::schoolId, staff -> staff));
    }

    private <T> List<T> select(String query, Class<T> type, String parameter, Collection<?> values) {
        if (values.isEmpty()) return List.of();
        return entities.createQuery(query, type).setParameter(parameter, values).getResultList();
    }

    private static Set<Long> ids(List<User> users) {
        return users.stream().map(User::getId).filter(Objects::nonNull).collect(toSet());
    }

    private static @Nullable Long id(@Nullable School school) {
        return school == null ? null : school.getId();
    }
}
