package education.codeforlife.user;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.caller.KnownUser;
import education.codeforlife.caller.KnownUserStore;
import education.codeforlife.caller.StudentUser;
import education.codeforlife.database.test.CleanDatabase;
import education.codeforlife.encryption.FieldCipher;
import education.codeforlife.fixture.test.Fixtures;
import education.codeforlife.user.test.Credentials;
import education.codeforlife.user.test.NoSchool;
import education.codeforlife.user.test.School1;
import education.codeforlife.user.test.School2;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What the kit says of its people, and what is in its files. */
@SpringBootTest(classes = UserApplication.class)
@CleanDatabase
@Fixtures({School1.FIXTURE, School2.FIXTURE, NoSchool.FIXTURE})
class SampleSchoolsIntegrationTests {

    @Autowired
    private KnownUserStore store;

    @Autowired
    private EntityManager entities;

    @Autowired
    private JdbcClient jdbc;

    static Stream<KnownUser> users() {
        return Stream.of(
                School1.ADMIN,
                School1.TEACHER,
                School1.COLLEAGUE,
                School1.STUDENT,
                School1.CLASSMATE,
                School1.SCHOOLMATE,
                School2.ADMIN,
                School2.TEACHER,
                School2.STUDENT,
                School2.CLASSMATE,
                NoSchool.TEACHER,
                NoSchool.GOOGLE_TEACHER,
                NoSchool.INDEPENDENT,
                NoSchool.REQUESTER);
    }

    @ParameterizedTest
    @MethodSource("users")
    void requestsKnowThemAsTheKitSays(KnownUser user) {
        assertThat(store.find(user.id())).contains(user);
    }

    @Test
    void otherUsersDoNotExist() {
        assertThat(jdbc.sql("select id from codeforlife.users")
                        .query(Long.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(users().map(KnownUser::id), Stream.of(NoSchool.INACTIVE))
                                .toList());
        assertThat(store.find(NoSchool.INACTIVE)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("users")
    void theirCredentialsAreRight(KnownUser user, @Autowired PasswordEncoder passwords) {
        var credentials = Credentials.of(user);
        var stored = entities.find(User.class, user.id());

        assertThat(passwords.matches(credentials.password(), stored.getPassword()))
                .isTrue();
        assertThat(credentials.name())
                .isEqualTo(credentials.accessCode() == null ? stored.getEmail() : stored.getFirstName());
        if (user instanceof StudentUser student) {
            assertThat(entities.find(SchoolClass.class, student.classId()).getAccessCode())
                    .isEqualTo(credentials.accessCode());
        }
    }

    @Test
    void theSecretOfTheSecondFactorIsKnown(@Autowired FieldCipher cipher) {
        var stored = entities.find(AuthFactor.class, 501L).getSecret();

        assertThat(cipher.decrypt(stored, "auth_factors.secret:" + School2.ADMIN.id()))
                .isEqualTo(School2.ADMIN_OTP_SECRET);
    }

    @Test
    void accessCodesBelongToTheirClasses() {
        assertThat(jdbc.sql("select id, access_code from codeforlife.classes order by id")
                        .query()
                        .listOfRows())
                .containsExactly(
                        Map.of("id", School1.CLASS_A, "access_code", School1.CLASS_A_CODE),
                        Map.of("id", School1.CLASS_B, "access_code", School1.CLASS_B_CODE),
                        Map.of("id", School2.CLASS_A, "access_code", School2.CLASS_A_CODE));
    }
}
