package education.codeforlife.account.endpoint;

import static java.util.stream.Collectors.toSet;

import education.codeforlife.api.Internal;
import education.codeforlife.caller.SchoolTeacherUser;
import education.codeforlife.error.ApiException;
import education.codeforlife.membership.ClassMembership;
import education.codeforlife.serializer.Batch;
import education.codeforlife.serializer.Row;
import education.codeforlife.user.School;
import education.codeforlife.user.SchoolClass;
import education.codeforlife.user.User;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The changes that the endpoints of classes make.
 *
 * @since 0.1.0
 */
public final class ClassChanges {

    private static final String NAMES = """
            select new education.codeforlife.account.endpoint.ClassChanges$Named(c.id, c.name)
              from Class c where c.active and c.teacher.school.id = :school""";

    private final EntityManager entities;
    private final ClassMembership classes;

    private ClassChanges(EntityManager entities, ClassMembership classes) {
        this.entities = entities;
        this.classes = classes;
    }

    /** Returns the changes that the given services make. */
    @Internal
    public static ClassChanges of(EntityManager entities, ClassMembership classes) {
        return new ClassChanges(entities, classes);
    }

    /** The name of a class of the school. */
    record Named(Long id, String name) {}

    /** Rejects names that another class of the school has, also of the same request. A concurrent request waits. */
    void requireFreeNames(Batch<SchoolClass, ClassWrite> batch) {
        if (batch.values("name", ClassWrite::name).isEmpty()) return;
        var taken = namesOfOthers(batch);
        for (var row : batch) {
            if (row.has("name") && !taken.add(row.data().name())) {
                row.reject("name", "name_not_unique", "Name already taken.");
            }
        }
    }

    private Set<String> namesOfOthers(Batch<SchoolClass, ClassWrite> batch) {
        var school = batch.user().as(SchoolTeacherUser.class).schoolId();
        entities.find(School.class, school, LockModeType.PESSIMISTIC_WRITE);
        var renamed = renamed(batch);
        return entities.createQuery(NAMES, Named.class)
                .setParameter("school", school)
                .getResultStream()
                .filter(named -> !renamed.contains(named.id()))
                .map(Named::name)
                .collect(toSet());
    }

    private static Set<Long> renamed(Batch<SchoolClass, ClassWrite> batch) {
        var ids = new HashSet<Long>();
        for (var row : batch) {
            if (row.has("name") && !row.isNew()) {
                ids.add(Objects.requireNonNull(row.entity().getId()));
            }
        }
        return ids;
    }

    void open(Row<SchoolClass, ClassWrite> row) {
        classes.open(row.entity(), row.has("teacher") ? teacher(row) : caller(row));
    }

    void transfer(Row<SchoolClass, ClassWrite> row) {
        classes.transfer(row.entity(), teacher(row));
    }

    private static User teacher(Row<SchoolClass, ClassWrite> row) {
        return Objects.requireNonNull(row.data().teacher().get().getUser());
    }

    private User caller(Row<SchoolClass, ClassWrite> row) {
        return entities.find(
                User.class, row.user().as(SchoolTeacherUser.class).account().id());
    }

    /** @throws ApiException 409 if one of the classes has students */
    void close(List<SchoolClass> closed) {
        classes.close(closed);
    }
}
