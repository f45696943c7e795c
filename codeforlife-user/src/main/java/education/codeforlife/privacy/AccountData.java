package education.codeforlife.privacy;

import static java.time.temporal.ChronoUnit.DAYS;

import education.codeforlife.api.Internal;
import education.codeforlife.user.User;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The account itself, as a teacher or a learner, with the names of the school and the classes. What is left of it when
 * it is erased is an inactive row: its id, the day on which it was made, and the class that a student was in.
 *
 * @since 0.1.0
 */
@Internal
public final class AccountData implements PersonalData {

    private static final String ANONYMOUS = "anonymous-";

    /** Django's mark of an account without a password. It is never the hash of a password. */
    private static final String NO_PASSWORD = "!";

    private final EntityManager entities;

    public AccountData(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String name() {
        return "account";
    }

    @Override
    public Set<String> tables() {
        return Set.of("codeforlife.users", "codeforlife.teachers", "codeforlife.students", "codeforlife.classes");
    }

    @Override
    public @Nullable Object export(long userId) {
        var users = users(Set.of(userId));
        return users.isEmpty() ? null : new AccountTree(entities).of(users.get(0));
    }

    @Override
    public void erase(Set<Long> userIds) {
        users(userIds).forEach(AccountData::erase);
    }

    /** Returns whether nothing personal is left of the account. */
    static boolean isErased(User user) {
        return user.getUsername().equals(ANONYMOUS + user.getId());
    }

    private static void erase(User user) {
        user.setUsername(ANONYMOUS + user.getId());
        user.setFirstName("");
        user.setLastName("");
        user.setEmail("");
        user.setPassword(NO_PASSWORD);
        user.setActive(false);
        user.setVerified(false);
        user.setDateJoined(user.getDateJoined().truncatedTo(DAYS));
        user.setLastLogin(null);
        user.setGoogleSub(null);
        user.setGoogleRefreshToken(null);
        eraseRole(user);
    }

    private static void eraseRole(User user) {
        var teacher = user.getTeacher();
        if (teacher != null) teacher.leaveSchool();
        var learner = user.getStudent();
        if (learner == null) return;
        learner.setLoginId(null);
        if (learner.getKlass() == null) learner.requestToJoin(null);
    }

    private List<User> users(Set<Long> userIds) {
        return entities.createQuery(
                        "select u from User u left join fetch u.teacher left join fetch u.student where u.id in :users",
                        User.class)
                .setParameter("users", userIds)
                .getResultList();
    }
}
