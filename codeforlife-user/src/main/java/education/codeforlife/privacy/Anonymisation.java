package education.codeforlife.privacy;

import static java.util.stream.Collectors.toSet;

import education.codeforlife.api.Internal;
import education.codeforlife.database.Transactions;
import education.codeforlife.error.ValidationException;
import education.codeforlife.user.ClassEvent;
import education.codeforlife.user.EventBatch;
import education.codeforlife.user.School;
import education.codeforlife.user.SchoolClass;
import education.codeforlife.user.SchoolEvent;
import education.codeforlife.user.Teacher;
import education.codeforlife.user.User;
import education.codeforlife.user.UserEvent;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Erases the personal data of users, classes and schools. Their rows and the users' work stay for statistics, inactive.
 *
 * <pre>{@code
 * anonymisation.anonymise(user.id());
 * Set<Long> lastAdmins = anonymisation.anonymiseAll(unverified);
 * anonymisation.anonymiseSchool(school.id());
 * }</pre>
 *
 * <p>With a teacher, this class anonymises the classes that no other teacher took over, and their students; with the last
 * teacher of a school, the school as well. The last admin of a school with other teachers must make one of them an admin
 * first. A second call for the same user changes nothing. Each method joins the transaction of its caller, or opens one.
 *
 * @since 0.1.0
 */
public final class Anonymisation {

    private final Transactions transactions;
    private final EntityManager entities;
    private final Departures departures;
    private final List<PersonalData> holders;
    private final ApplicationEventPublisher events;

    /** Makes the bean of the library. */
    @Internal
    public static Anonymisation of(
            Transactions transactions,
            EntityManager entities,
            List<PersonalData> holders,
            ApplicationEventPublisher events) {
        return new Anonymisation(transactions, entities, holders, events);
    }

    private Anonymisation(
            Transactions transactions,
            EntityManager entities,
            List<PersonalData> holders,
            ApplicationEventPublisher events) {
        this.transactions = transactions;
        this.entities = entities;
        this.departures = new Departures(entities);
        this.holders = List.copyOf(holders);
        this.events = events;
    }

    /** @throws ValidationException if the user is the last admin of a school where others teach */
    public void anonymise(long userId) {
        transactions.write(() -> {
            if (!anonymiseAll(Set.of(userId)).isEmpty()) {
                throw ValidationException.ofAll(
                        "last_admin", "There must be at least one admin teacher in the school.");
            }
            return userId;
        });
    }

    /**
     * Anonymises several users. Ids of users that do not exist are ignored.
     *
     * @param userIds up to some thousands
     * @return the users who were not anonymised because they are the last admins of schools with other teachers
     */
    public Set<Long> anonymiseAll(Collection<Long> userIds) {
        return transactions.write(() -> {
            var departure = departures.of(userIds);
            anonymise(departure);
            return departure.lastAdmins();
        });
    }

    /** Anonymises a school, its classes and their students. Its teachers stay, without a school. */
    public void anonymiseSchool(long schoolId) {
        transactions.write(() -> {
            var departure = departures.ofSchool(schoolId);
            anonymise(departure);
            departure.schools().forEach(this::leave);
            return schoolId;
        });
    }

    private void leave(School school) {
        for (var user : departures.teachers(school)) {
            var teacher = Objects.requireNonNull(user.getTeacher());
            if (user.isActive()) publishLeft(user, teacher, school);
            teacher.leaveSchool();
        }
    }

    private void publishLeft(User user, Teacher teacher, School school) {
        long schoolId = id(school.getId());
        if (teacher.isAdmin()) {
            events.publishEvent(new SchoolEvent.AdminRightsChanged(id(user.getId()), schoolId, true, false));
        }
        events.publishEvent(new SchoolEvent.Left(id(user.getId()), schoolId));
    }

    private void anonymise(Departure departure) {
        erase(departure.users());
        clearRequests(departure.classes());
        departure.classes().forEach(this::anonymise);
        departure.schools().forEach(this::anonymise);
    }

    private void erase(List<User> users) {
        if (users.isEmpty()) return;
        EventBatch.publish(users.stream().flatMap(Anonymisation::events).toList(), events);
        var ids = users.stream().map(User::getId).filter(Objects::nonNull).collect(toSet());
        holders.forEach(holder -> holder.erase(ids));
    }

    private static Stream<UserEvent> events(User user) {
        long id = id(user.getId());
        var deactivated = user.isActive() ? Stream.of(new UserEvent.Deactivated(id)) : Stream.<UserEvent>empty();
        var anonymised = AccountData.isErased(user)
                ? Stream.<UserEvent>empty()
                : Stream.of(new UserEvent.Anonymised(id, user.getEmail()));
        return Stream.concat(deactivated, anonymised);
    }

    private void clearRequests(List<SchoolClass> classes) {
        if (classes.isEmpty()) return;
        entities.createQuery("update Student s set s.requestedClass = null where s.requestedClass in :classes")
                .setParameter("classes", classes)
                .executeUpdate();
    }

    private void anonymise(SchoolClass klass) {
        if (klass.isActive()) events.publishEvent(new ClassEvent.Anonymised(id(klass.getId())));
        klass.setName("");
        klass.setAccessCode(null);
        klass.setReceiveRequestsUntil(null);
        klass.setActive(false);
    }

    private void anonymise(School school) {
        if (school.isActive()) events.publishEvent(new SchoolEvent.Anonymised(id(school.getId())));
        entities.createQuery("delete from TeacherInvitation i where i.school = :school")
                .setParameter("school", school)
                .executeUpdate();
        school.setName("");
        school.setUkCounty(null);
        school.setActive(false);
    }

    private static long id(@Nullable Long id) {
        return Objects.requireNonNull(id);
    }
}
