package education.codeforlife.account.endpoint;

import education.codeforlife.api.Internal;
import education.codeforlife.caller.TeacherUser;
import education.codeforlife.membership.SchoolMembership;
import education.codeforlife.privacy.Anonymisation;
import education.codeforlife.serializer.Row;
import education.codeforlife.user.School;
import education.codeforlife.user.User;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Objects;

/**
 * The changes that the endpoints of schools make.
 *
 * @since 0.1.0
 */
public final class SchoolChanges {

    private final EntityManager entities;
    private final SchoolMembership schools;
    private final Anonymisation anonymisation;

    private SchoolChanges(EntityManager entities, SchoolMembership schools, Anonymisation anonymisation) {
        this.entities = entities;
        this.schools = schools;
        this.anonymisation = anonymisation;
    }

    /** Returns the changes that the given services make. */
    @Internal
    public static SchoolChanges of(EntityManager entities, SchoolMembership schools, Anonymisation anonymisation) {
        return new SchoolChanges(entities, schools, anonymisation);
    }

    /** Another request of the founder waits: a teacher founds one school. */
    void found(Row<School, SchoolWrite> row) {
        var id = row.user().as(TeacherUser.class).account().id();
        var founder = entities.find(User.class, id, LockModeType.PESSIMISTIC_WRITE);
        schools.found(row.entity(), Objects.requireNonNull(founder));
    }

    void close(List<School> closed) {
        for (var school : closed) anonymisation.anonymiseSchool(Objects.requireNonNull(school.getId()));
    }
}
