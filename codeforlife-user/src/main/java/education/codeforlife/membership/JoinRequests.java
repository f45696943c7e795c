package education.codeforlife.membership;

import education.codeforlife.account.OngoingTransaction;
import education.codeforlife.error.ValidationException;
import education.codeforlife.user.ClassEvent;
import education.codeforlife.user.SchoolClass;
import education.codeforlife.user.Student;
import education.codeforlife.user.User;
import education.codeforlife.user.UserEvent;
import java.time.Clock;

/** Makes and answers the requests of independents to join a class. */
final class JoinRequests {

    private final OngoingTransaction transaction;
    private final StudentNameRegistry names;
    private final ClassJoin joins;
    private final Clock clock;

    JoinRequests(OngoingTransaction transaction, StudentNameRegistry names, ClassJoin joins, Clock clock) {
        this.transaction = transaction;
        this.names = names;
        this.joins = joins;
        this.clock = clock;
    }

    void request(User independent, SchoolClass klass) {
        transaction.require(independent);
        requireRequestable(klass);
        var role = Roles.independent(independent);
        if (klass.equals(role.getRequestedClass())) return;
        withdraw(independent, role);
        role.requestToJoin(klass);
        transaction.publish(new ClassEvent.JoinRequested(id(independent), id(klass)));
    }

    void withdrawRequest(User independent) {
        transaction.require(independent);
        withdraw(independent, Roles.independent(independent));
    }

    private void withdraw(User independent, Student role) {
        var requested = role.getRequestedClass();
        role.requestToJoin(null);
        if (requested == null) return;
        transaction.publish(new ClassEvent.JoinRequestWithdrawn(id(independent), id(requested)));
    }

    void acceptRequest(User independent, String firstName) {
        transaction.require(independent);
        var klass = Roles.requestedClass(Roles.independent(independent));
        names.claim(klass, independent, firstName);
        var before = independent.getEmail();
        independent.setUsername(RandomUsernames.next());
        independent.setLastName("");
        independent.setEmail("");
        independent.setVerified(false);
        joins.join(independent, klass, firstName, null);
        transaction.publish(new UserEvent.EmailChanged(id(independent), before, ""));
    }

    void rejectRequest(User independent) {
        transaction.require(independent);
        var role = Roles.independent(independent);
        var klass = Roles.requestedClass(role);
        role.requestToJoin(null);
        transaction.publish(new ClassEvent.JoinRequestRejected(id(independent), id(klass)));
    }

    /** Answers every reason alike, against enumeration of classes. */
    private void requireRequestable(SchoolClass klass) {
        var until = klass.getReceiveRequestsUntil();
        if (klass.isActive() && until != null && !until.isBefore(clock.instant())) return;
        throw ValidationException.ofField(
                "requesting_to_join_class", "does_not_exist", "Class does not exist or does not accept join requests.");
    }

    private static long id(User user) {
        return OngoingTransaction.id(user.getId());
    }

    private static long id(SchoolClass klass) {
        return OngoingTransaction.id(klass.getId());
    }
}
