package education.codeforlife.docs;

import static education.codeforlife.request.Action.DESTROY;

import education.codeforlife.account.AccountRegistration;
import education.codeforlife.account.NewAccount;
import education.codeforlife.caller.HasProvedFactor;
import education.codeforlife.caller.IsIndependent;
import education.codeforlife.caller.IsTeacher;
import education.codeforlife.caller.SchoolTeacherUser;
import education.codeforlife.database.Transactions;
import education.codeforlife.membership.ClassMembership;
import education.codeforlife.membership.NewStudent;
import education.codeforlife.membership.SchoolMembership;
import education.codeforlife.membership.StudentLogin;
import education.codeforlife.membership.StudentRegistration;
import education.codeforlife.membership.StudentRelease;
import education.codeforlife.permission.Permission;
import education.codeforlife.permission.PermissionRules;
import education.codeforlife.privacy.Anonymisation;
import education.codeforlife.privacy.PersonalData;
import education.codeforlife.privacy.PersonalDataExport;
import education.codeforlife.request.RequestUser;
import education.codeforlife.softdelete.ActiveRows;
import education.codeforlife.user.SchoolClass;
import education.codeforlife.user.User;
import education.codeforlife.user.UserEvent;
import education.codeforlife.user.UserRepository;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.event.TransactionalEventListener;

/** The snippets of the pages on people. */
final class PeopleSample {

    static final Permission MAY_INVITE = new IsTeacher().admin(true).or(new IsIndependent(true));

    private final Transactions transactions;
    private final AccountRegistration accounts;
    private final StudentRegistration registration;
    private final Anonymisation anonymisation;
    private final PersonalDataExport export;
    private final UserRepository users;

    PeopleSample(
            Transactions transactions,
            AccountRegistration accounts,
            StudentRegistration registration,
            Anonymisation anonymisation,
            PersonalDataExport export,
            UserRepository users) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.registration = registration;
        this.anonymisation = anonymisation;
        this.export = export;
        this.users = users;
    }

    static void permissions(PermissionRules rules) {
        rules.on(DESTROY).permit(new IsTeacher().admin(true).and(new HasProvedFactor()));
    }

    long schoolOf(RequestUser user) {
        return user.as(SchoolTeacherUser.class).schoolId();
    }

    List<User> everybody() {
        return transactions.write(() -> ActiveRows.orInactive(() -> users.findAll()));
    }

    static Specification<User> named(String name) {
        Specification<User> named = (user, query, criteria) -> criteria.equal(user.get("firstName"), name);
        return named.and(ActiveRows.visible());
    }

    void remind(String typed, Consumer<String> mail) {
        users.findByEmail(typed).ifPresent(user -> mail.accept(user.getEmail()));
    }

    User signUp(NewAccount account) {
        return transactions.write(() -> accounts.registerTeacher(account));
    }

    List<StudentLogin> enrol(SchoolClass klass, List<String> firstNames) {
        var students =
                firstNames.stream().map(name -> new NewStudent(klass, name)).toList();
        return transactions.write(() -> registration.register(students));
    }

    Map<String, Object> tell(long userId) {
        return export.of(userId);
    }

    Set<Long> forget(List<Long> userIds) {
        return anonymisation.anonymiseAll(userIds);
    }

    /** What a service listens to. */
    record Farewells(JdbcClient jdbc) {

        @EventListener
        void on(UserEvent.Deactivated event) {
            jdbc.sql("delete from newsletters where user_id = ?")
                    .param(event.userId())
                    .update();
        }
    }

    /** What a service sends when a change is committed. */
    record AddressMails(BiConsumer<String, String> mail) {

        @TransactionalEventListener
        void on(UserEvent.EmailChanged event) {
            if (!event.before().isEmpty()) mail.accept(event.before(), "You have another address.");
            if (!event.after().isEmpty()) mail.accept(event.after(), "Is this your address?");
        }
    }

    /** What a service does with many students at once. */
    record ManyStudents(Transactions transactions, ClassMembership classes, UserRepository users) {

        void release(Map<Long, String> emails) {
            transactions.write(() -> {
                var releases = users.findAllById(emails.keySet()).stream()
                        .map(user -> new StudentRelease(user, emails.getOrDefault(user.getId(), "")))
                        .toList();
                classes.release(releases);
                return releases;
            });
        }

        void leave(User teacher, User colleague, SchoolMembership schools) {
            classes.transferAll(teacher, colleague);
            schools.leave(teacher);
        }
    }

    record SubmissionData(JdbcClient jdbc) implements PersonalData {

        @Override
        public String name() {
            return "submissions";
        }

        @Override
        public Set<String> tables() {
            return Set.of("submissions");
        }

        @Override
        public @Nullable Object export(long userId) {
            var texts = jdbc.sql("select text from submissions where user_id = ?")
                    .param(userId)
                    .query(String.class)
                    .list();
            return texts.isEmpty() ? null : texts;
        }

        @Override
        public void erase(Set<Long> userIds) {
            jdbc.sql("update submissions set text = '' where user_id in (:users)")
                    .param("users", userIds)
                    .update();
        }
    }
}
