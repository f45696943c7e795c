package education.codeforlife.membership;

import static java.util.stream.Collectors.toSet;

import education.codeforlife.account.OngoingTransaction;
import education.codeforlife.api.Internal;
import education.codeforlife.error.FieldErrors;
import education.codeforlife.error.ValidationException;
import education.codeforlife.user.SchoolClass;
import education.codeforlife.user.StudentName;
import education.codeforlife.user.User;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The first names of students. Students log in with them, so they are visible, and unique within a class, ignoring case.
 *
 * @since 0.1.0
 */
public final class StudentNameRegistry {

    private static final String STUDENTS = """
            select new education.codeforlife.membership.StudentNameRegistry$Named(s.klass.id, u.id, u.firstName)
              from User u join u.student s
             where u.active and s.klass in :classes""";

    private final EntityManager entities;

    private StudentNameRegistry(EntityManager entities) {
        this.entities = entities;
    }

    /** Returns the registry of the classes of the given entity manager. */
    @Internal
    public static StudentNameRegistry of(EntityManager entities) {
        return new StudentNameRegistry(entities);
    }

    /** The first name of a student in a class. */
    record Named(long classId, @Nullable Long userId, String name) {

        static Named of(SchoolClass klass, @Nullable User user, String name) {
            return new Named(OngoingTransaction.id(klass.getId()), user == null ? null : user.getId(), name);
        }

        Place place() {
            return new Place(classId, StudentName.normalize(name));
        }
    }

    private record Place(long classId, String name) {}

    /**
     * Returns the names that the class has already, which a serializer can report beside other errors. A name that is
     * free can be taken by a concurrent request until it is assigned, which refuses it then.
     */
    public Set<String> taken(SchoolClass klass, Collection<String> names) {
        var students = names.stream().map(name -> new NewStudent(klass, name)).toList();
        return taken(students, List.of()).stream().map(NewStudent::firstName).collect(toSet());
    }

    /**
     * Returns those whose name their class has already, as {@link #taken(SchoolClass, Collection)}, by one query for all
     * classes.
     *
     * @param users whose own names do not count
     */
    public Set<NewStudent> taken(Collection<NewStudent> students, Collection<User> users) {
        if (students.isEmpty()) return Set.of();
        var classes = students.stream().map(NewStudent::klass).collect(toSet());
        var own = users.stream().map(User::getId).filter(Objects::nonNull).collect(toSet());
        var had = students(classes).stream()
                .filter(student -> !own.contains(student.userId()))
                .map(Named::place)
                .collect(toSet());
        return students.stream()
                .filter(student -> had.contains(
                        Named.of(student.klass(), null, student.firstName()).place()))
                .collect(toSet());
    }

    /**
     * Reserves the names for the ongoing transaction, unless students may not have them. A concurrent request that
     * assigns names in these classes waits.
     *
     * @return the errors of the field {@code first_name} of each, in the given order
     */
    List<FieldErrors> claim(Set<SchoolClass> classes, List<Named> claims) {
        if (claims.isEmpty()) return List.of();
        lock(classes);
        var taken = new HashSet<Place>();
        var claimants = new HashSet<@Nullable Long>();
        claims.forEach(claim -> claimants.add(claim.userId()));
        for (var student : students(classes)) if (!claimants.contains(student.userId())) taken.add(student.place());
        return claims.stream().map(claim -> error(claim, taken)).toList();
    }

    /** @throws ValidationException of the field {@code first_name} of the rows whose name is taken or invalid */
    void claimAll(Set<SchoolClass> classes, List<Named> claims) {
        var errors = claim(classes, claims);
        if (!errors.stream().allMatch(FieldErrors::isEmpty)) throw ValidationException.ofRows(errors);
    }

    /** @throws ValidationException of the field {@code first_name} */
    void claim(SchoolClass klass, User user, String name) {
        var error = claim(Set.of(klass), List.of(Named.of(klass, user, name))).get(0);
        if (!error.isEmpty()) throw ValidationException.of(error);
    }

    private static FieldErrors error(Named claim, Set<Place> taken) {
        var errors = new FieldErrors();
        if (!StudentName.isValid(claim.name())) {
            errors.reject("first_name", "invalid", "Enter a valid value.");
        } else if (!taken.add(claim.place())) {
            errors.reject(
                    "first_name",
                    "already_in_class",
                    "This name already exists in the class. Please choose a different name.");
        }
        return errors;
    }

    /**
     * Locks in the order of keys, against deadlocks.
     *
     * @throws ValidationException of the field {@code klass} if a class was closed before it could be locked
     */
    private void lock(Set<SchoolClass> classes) {
        var open = entities.createQuery(
                        "select c from Class c where c in :classes and c.active order by c.id", SchoolClass.class)
                .setParameter("classes", classes)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        if (open.size() < classes.size()) {
            throw ValidationException.ofField("klass", "does_not_exist", "The class does not exist any longer.");
        }
    }

    private List<Named> students(Set<SchoolClass> classes) {
        return entities.createQuery(STUDENTS, Named.class)
                .setParameter("classes", classes)
                .getResultList();
    }
}
