package education.codeforlife.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import education.codeforlife.caller.IndependentUser.JoinRequest;
import education.codeforlife.database.test.CleanDatabase;
import education.codeforlife.database.test.Queries;
import education.codeforlife.error.ApiException;
import education.codeforlife.user.AuthFactor;
import education.codeforlife.user.AuthFactorType;
import education.codeforlife.user.OtpBypassToken;
import education.codeforlife.user.School;
import education.codeforlife.user.SchoolClass;
import education.codeforlife.user.Student;
import education.codeforlife.user.Teacher;
import education.codeforlife.user.User;
import education.codeforlife.user.UserApplication;
import jakarta.persistence.EntityManager;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(classes = UserApplication.class)
@CleanDatabase
class KnownUserStoreIntegrationTests {

    @Autowired
    private KnownUserStore store;

    @Autowired
    private EntityManager entities;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Queries queries;

    private final School school = new School();
    private final Teacher teacher = new Teacher();
    private final SchoolClass klass = new SchoolClass();

    @BeforeEach
    void aSchoolWithOneTeacherAndOneClass() {
        school.setName("School");
        teacher.join(school, false);
        klass.setName("Class");
        klass.setAccessCode("AB123");
        klass.setTeacher(teacher);
        inTransaction(() -> {
            entities.persist(school);
            entities.persist(teacher);
            entities.persist(klass);
        });
    }

    @Test
    void aTeacherOfASchoolIsKnownWithTheirActiveClasses() {
        var closed = new SchoolClass();
        closed.setName("Closed");
        closed.setTeacher(teacher);
        closed.setActive(false);
        inTransaction(() -> entities.persist(closed));

        assertThat(find(User.of(teacher)))
                .isEqualTo(new NonAdminSchoolTeacherUser(
                        account(), id(teacher.getId()), id(school.getId()), Set.of(id(klass.getId()))));
    }

    @Test
    void anAdminIsKnown() {
        teacher.setAdmin(true);
        inTransaction(() -> entities.merge(teacher));

        var known = find(User.of(teacher));

        assertThat(known).isInstanceOf(AdminSchoolTeacherUser.class);
        assertThat(known.as(SchoolTeacherUser.class).isAdmin()).isTrue();
        assertThat(known.type().value()).isEqualTo("teacher");
    }

    @Test
    void aTeacherWithoutSchoolIsKnown() {
        var known = find(User.of(new Teacher()));

        assertThat(known).isInstanceOf(NonSchoolTeacherUser.class);
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> known.as(SchoolTeacherUser.class))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("permission_denied"));
    }

    @Test
    void aStudentIsKnownWithClassTeacherAndSchool() {
        var student = new Student();
        student.join(klass);

        assertThat(find(User.of(student)))
                .isEqualTo(new StudentUser(account(), 1, id(klass.getId()), id(teacher.getId()), id(school.getId())));
    }

    @Test
    void anIndependentIsKnownWithTheirRequest() {
        var student = new Student();
        student.requestToJoin(klass);

        assertThat(find(User.of(student)))
                .isEqualTo(new IndependentUser(account(), new JoinRequest(id(klass.getId()), id(school.getId()))));
    }

    @Test
    void aRequestToJoinAClassEndsWithTheClass() {
        var student = new Student();
        student.requestToJoin(klass);
        klass.setActive(false);
        inTransaction(() -> entities.merge(klass));

        assertThat(find(User.of(student))).isEqualTo(new IndependentUser(account(), null));
    }

    @Test
    void somebodyWithoutARoleIsAnIndependent() {
        assertThat(find(new User())).isEqualTo(new IndependentUser(account(), null));
    }

    @Test
    void factorsAndTokensAreKnown() {
        var factor = new AuthFactor();
        var token = new OtpBypassToken();

        var known = find(new User(), user -> {
            factor.setUser(user);
            factor.setSecret("secret");
            token.setUser(user);
            token.setToken("token");
            entities.persist(factor);
            entities.persist(token);
        });

        assertThat(known.account().authFactors()).containsExactly(AuthFactorType.OTP);
        assertThat(known.account().otpBypassTokens()).isTrue();
        assertThat(known.isPending()).isFalse();
    }

    @Test
    void aGoogleUserIsSoOfAnyKind() {
        var user = User.of(new Teacher());
        user.setGoogleSub("subject");

        var known = find(user);

        assertThat(known.as(GoogleUser.class)).isEqualTo(new GoogleUser(known, "subject"));
        assertThat(known).isInstanceOf(TeacherUser.class);
    }

    @Test
    void anInactiveUserIsUnknown() {
        var user = new User();
        user.setActive(false);
        inTransaction(() -> entities.persist(user));

        assertThat(store.find(id(user.getId()))).isEmpty();
        assertThat(store.find(404)).isEmpty();
    }

    @Test
    void oneQueryTellsAll() {
        var id = find(User.of(teacher)).id();

        queries.during(() -> store.find(id)).hasCount(1);
    }

    private KnownUser find(User user) {
        return find(user, persisted -> {});
    }

    private KnownUser find(User user, Consumer<User> also) {
        user.setUsername("username");
        inTransaction(() -> also.accept(entities.merge(user)));
        return store.find(1).orElseThrow();
    }

    private static Account account() {
        return new Account(1, Set.of(), Set.of(), false, null);
    }

    private static long id(@Nullable Long id) {
        return Objects.requireNonNull(id);
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }
}
