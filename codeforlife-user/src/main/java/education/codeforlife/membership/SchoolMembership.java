package education.codeforlife.membership;

import education.codeforlife.account.OngoingTransaction;
import education.codeforlife.api.Internal;
import education.codeforlife.error.ValidationException;
import education.codeforlife.user.School;
import education.codeforlife.user.SchoolEvent;
import education.codeforlife.user.Teacher;
import education.codeforlife.user.User;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Founds schools, and changes who teaches at and administers them. A school always has an admin.
 *
 * <p>Works in the transaction of its caller, on rows that it loaded. Refuses a violation of a rule as 400.
 *
 * @since 0.1.0
 */
public final class SchoolMembership {

    private static final String OTHER_ADMINS = """
            select count(u) from User u join u.teacher t
             where u.active and t.school = :school and t.admin and t <> :teacher""";

    private final OngoingTransaction transaction;
    private final EntityManager entities;
    private final Clock clock;

    private SchoolMembership(OngoingTransaction transaction, EntityManager entities, Clock clock) {
        this.transaction = transaction;
        this.entities = entities;
        this.clock = clock;
    }

    /** Returns the membership in schools of the given entity manager. */
    @Internal
    public static SchoolMembership of(EntityManager entities, ApplicationEventPublisher events, Clock clock) {
        return new SchoolMembership(OngoingTransaction.of(entities, events), entities, clock);
    }

    /** Saves the school, if it is new, with the founder as its admin. */
    public void found(School school, User founder) {
        school.setCreatedAt(clock.instant());
        transaction.save(school);
        transaction.publish(new SchoolEvent.Created(id(school)));
        join(founder, school);
        setAdmin(founder, true);
    }

    /** Makes the teacher a member of the school, who does not administer it. */
    public void join(User user, School school) {
        transaction.require(user);
        var teacher = Roles.teacher(user);
        if (teacher.getSchool() != null) {
            throw ValidationException.ofAll("already_in_school", "The teacher is already in a school.");
        }
        teacher.join(school, false);
        transaction.publish(new SchoolEvent.Joined(id(user), id(school)));
    }

    /** Takes the teacher out of their school. The last admin and teachers with classes are refused. */
    public void leave(User user) {
        transaction.require(user);
        var teacher = Roles.teacher(user);
        var school = Roles.school(teacher);
        requireNoClasses(teacher);
        requireAnotherAdmin(teacher);
        if (teacher.isAdmin()) {
            transaction.publish(new SchoolEvent.AdminRightsChanged(id(user), id(school), true, false));
        }
        teacher.leaveSchool();
        transaction.publish(new SchoolEvent.Left(id(user), id(school)));
    }

    /** Grants or revokes the rights of an admin of their school. The last admin is refused. */
    public void setAdmin(User user, boolean admin) {
        transaction.require(user);
        var teacher = Roles.teacher(user);
        var school = Roles.school(teacher);
        if (teacher.isAdmin() == admin) return;
        if (!admin) requireAnotherAdmin(teacher);
        teacher.setAdmin(admin);
        transaction.publish(new SchoolEvent.AdminRightsChanged(id(user), id(school), !admin, admin));
    }

    /**
     * Refuses the last admin of a school. It locks the school, so that of two admins who leave at once one is refused.
     */
    public void requireAnotherAdmin(Teacher teacher) {
        if (!teacher.isAdmin()) return;
        var school = Roles.school(teacher);
        entities.lock(school, LockModeType.PESSIMISTIC_WRITE);
        if (countOtherAdmins(teacher, school) == 0) {
            throw ValidationException.ofAll("last_admin", "There must be at least one admin teacher in the school.");
        }
    }

    private long countOtherAdmins(Teacher teacher, School school) {
        return entities.createQuery(OTHER_ADMINS, Long.class)
                .setParameter("school", school)
                .setParameter("teacher", teacher)
                .getSingleResult();
    }

    private void requireNoClasses(Teacher teacher) {
        long classes = entities.createQuery(
                        "select count(c) from Class c where c.teacher = :teacher and c.active", Long.class)
                .setParameter("teacher", teacher)
                .getSingleResult();
        if (classes > 0) {
            throw ValidationException.ofAll(
                    "has_classes", "Cannot leave school when you have classes assigned to you.");
        }
    }

    private static long id(User user) {
        return OngoingTransaction.id(user.getId());
    }

    private static long id(School school) {
        return OngoingTransaction.id(school.getId());
    }
}
