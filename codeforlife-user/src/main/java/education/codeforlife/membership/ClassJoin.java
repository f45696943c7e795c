package education.codeforlife.membership;

import education.codeforlife.account.OngoingTransaction;
import education.codeforlife.user.ClassEvent;
import education.codeforlife.user.SchoolClass;
import education.codeforlife.user.User;
import org.jspecify.annotations.Nullable;

/** Makes users students of a class, under a first name that was claimed there. */
record ClassJoin(OngoingTransaction transaction) {

    /** @param from the class that the student leaves; {@code null} for an independent */
    void join(User user, SchoolClass klass, String firstName, @Nullable Long from) {
        user.setFirstName(firstName);
        Roles.learner(user).join(klass);
        transaction.publish(
                new ClassEvent.Joined(OngoingTransaction.id(user.getId()), OngoingTransaction.id(klass.getId()), from));
    }
}
