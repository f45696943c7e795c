package education.codeforlife.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import education.codeforlife.caller.Account;
import education.codeforlife.caller.AdminSchoolTeacherUser;
import education.codeforlife.caller.GoogleUser;
import education.codeforlife.caller.IndependentUser;
import education.codeforlife.caller.IndependentUser.JoinRequest;
import education.codeforlife.caller.KnownUser;
import education.codeforlife.caller.KnownUserStore;
import education.codeforlife.caller.NonAdminSchoolTeacherUser;
import education.codeforlife.caller.NonSchoolTeacherUser;
import education.codeforlife.caller.StudentUser;
import education.codeforlife.database.test.CleanDatabase;
import education.codeforlife.encryption.FieldCipher;
import education.codeforlife.fixture.FixtureException;
import education.codeforlife.fixture.FixtureLoader;
import education.codeforlife.fixture.FixtureReport;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code plain.json} has names as plain text only, {@code encrypted.json} beside their ciphertexts. */
@SpringBootTest(classes = UserApplication.class)
@CleanDatabase
class UserFixturesIntegrationTests {

    private static final Resource PLAIN = new ClassPathResource("django/plain.json");
    private static final Resource ENCRYPTED = new ClassPathResource("django/encrypted.json");

    @Autowired
    private FixtureLoader loader;

    @Autowired
    private KnownUserStore store;

    @Autowired
    private EntityManager entities;

    @Autowired
    private FieldCipher cipher;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyKindOfUserIsKnownByTheirOldKeys() {
        loader.load(PLAIN, ENCRYPTED);

        assertThat(find(70)).isEqualTo(new NonAdminSchoolTeacherUser(account(70), 60, 2, Set.of(80L)));
        assertThat(find(71)).isEqualTo(new AdminSchoolTeacherUser(account(71), 61, 2, Set.of(81L)));
        assertThat(find(72)).isEqualTo(new StudentUser(account(72), 90, 80, 60, 2L));
        assertThat(find(74)).isEqualTo(new IndependentUser(account(74), new JoinRequest(80, 2L)));
        assertThat(find(75)).isEqualTo(new IndependentUser(account(75), null));
        assertThat(find(272).as(GoogleUser.class).subject()).isEqualTo("103547991597142817347");
        assertThat(find(272)).isInstanceOf(NonSchoolTeacherUser.class);
        assertThat(store.find(76)).as("inactive").isEmpty();
    }

    @Test
    void columnsOfUsersAndProfilesAreKept() {
        loader.load(PLAIN);

        var user = entities.find(User.class, 70);
        assertThat(user.getUsername()).isEqualTo("Amber.Teacher@green-hill.example");
        assertThat(user.getEmail()).isEqualTo("Amber.Teacher@green-hill.example");
        assertThat(user.getFirstName()).isEqualTo("Amber");
        assertThat(user.getLastName()).isEqualTo("Teacher");
        assertThat(user.getPassword())
                .isEqualTo("pbkdf2_sha256$720000$salt70xyz$no0i1LwTD8Rlv1iODNw/5+3r/+6Dsh7m1DPuozZtL04=");
        assertThat(user.getDateJoined()).isEqualTo("2024-09-02T08:15:30.123Z");
        assertThat(user.getLastLogin()).isEqualTo("2025-01-06T09:00:00Z");
        assertThat(user.isVerified()).isTrue();
        assertThat(entities.find(Student.class, 90).getLoginId()).as("SHA-256").hasSize(64);
        assertThat(entities.find(User.class, 76).isActive()).isFalse();
        assertThat(entities.find(User.class, 76).isVerified()).isFalse();
    }

    @Test
    void columnsThatStandBesideTheirCiphertextsAreKept() {
        loader.load(ENCRYPTED);

        var user = entities.find(User.class, 271);
        assertThat(List.of(user.getFirstName(), user.getLastName(), user.getEmail(), user.getUsername()))
                .containsExactly("Iris", "Teacher", "iris.teacher@blue-lake.example", "iris.teacher@blue-lake.example");
        assertThat(entities.find(School.class, 3).getName()).isEqualTo("Blue Lake");
        assertThat(entities.find(SchoolClass.class, 280).getName()).isEqualTo("Class 3");
        assertThat(entities.find(SchoolClass.class, 280).getAccessCode()).isEqualTo("BL333");
    }

    @Test
    void schoolsAndClassesAreKept() {
        loader.load(PLAIN, ENCRYPTED);

        var school = entities.find(School.class, 2);
        assertThat(school.getUkCounty()).isEqualTo("Kent");
        assertThat(school.getCreatedAt()).as("null in the dump").isEqualTo(Instant.EPOCH);
        assertThat(entities.find(School.class, 3).getUkCounty()).as("in France").isNull();
        var klass = entities.find(SchoolClass.class, 80);
        assertThat(klass.isReadClassmatesData()).isTrue();
        assertThat(klass.getReceiveRequestsUntil()).isEqualTo("2999-02-09T20:26:08.298402Z");
        assertThat(entities.find(SchoolClass.class, 81).getReceiveRequestsUntil())
                .isEqualTo("9999-12-31T23:59:59Z");
        assertThat(entities.find(SchoolClass.class, 82).getAccessCode())
                .as("of an inactive class")
                .isNull();
    }

    @Test
    void secretsOfSecondFactorsAreEncryptedForTheirUser() {
        loader.load(ENCRYPTED);

        assertThat(jdbc.sql("select id, user_id, type, last_used_step from codeforlife.auth_factors")
                        .query()
                        .listOfRows())
                .hasSize(1)
                .first()
                .satisfies(
                        row -> assertThat(row).containsAllEntriesOf(Map.of("id", 50L, "user_id", 270L, "type", "otp")));
        var stored = entities.find(AuthFactor.class, 50).getSecret();
        assertThat(cipher.decrypt(stored, "auth_factors.secret:270")).isEqualTo("JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP");
        assertThat(find(270).account().authFactors()).containsExactly(AuthFactorType.OTP);
    }

    @Test
    void lossesAreReported() {
        var report = loader.load(PLAIN, ENCRYPTED);

        assertThat(report.losses())
                .containsExactlyInAnyOrder(
                        "user.usersession is not imported: users log in again (plain.json[26])",
                        "user.schoolteacherinvitation is not imported: teachers are invited again (plain.json[27])",
                        "user.joinreleasestudent is not imported: the library does not use it (plain.json[28])",
                        "user.totalactivity is not imported: the library does not use it (plain.json[29])",
                        "user.otpbypasstoken is not imported: users generate new tokens"
                                + " (3 rows, the first is encrypted.json[13])",
                        "user.session is not imported: users log in again (encrypted.json[16])",
                        "user.sessionauthfactor is not imported: users log in again (encrypted.json[17])",
                        "user.school.county is not imported: only schools in the United Kingdom have one"
                                + " (encrypted.json[0])",
                        "user.userprofile.google_refresh_token is not imported: it is encrypted with keys of the"
                                + " Python package (encrypted.json[6])",
                        "user.authfactor is not imported: the profile of the user does not contain otp_secret, so the"
                                + " user sets it up again (encrypted.json[12])",
                        "user.user.is_staff is not imported: the entity does not have this field (plain.json[2])",
                        "user.class.created_by is not imported: the entity does not have this field (plain.json[18])",
                        "user.userprofile.developer is not imported: the entity does not have this field (encrypted.json[4])");
    }

    @Test
    void loadingAgainChangesNothing() {
        loader.load(PLAIN, ENCRYPTED);
        var before = rows();

        loader.load(PLAIN, ENCRYPTED);

        assertThat(rows()).isEqualTo(before);
    }

    private List<Map<String, Object>> rows() {
        return jdbc.sql("""
                select u.*, f.id as factor, k.id as class from codeforlife.users u
                left join codeforlife.auth_factors f on f.user_id = u.id
                left join codeforlife.classes k on k.teacher_id = u.teacher_id
                order by u.id, k.id
                """).query().listOfRows();
    }

    @Test
    void newRowsGetKeysPastTheOldOnes() {
        loader.load(PLAIN, ENCRYPTED);

        assertThat(jdbc.sql("select nextval('codeforlife.users_id_seq')")
                        .query(Long.class)
                        .single())
                .isGreaterThan(272);
        assertThat(jdbc.sql("select nextval('codeforlife.classes_id_seq')")
                        .query(Long.class)
                        .single())
                .isGreaterThan(280);
    }

    @Test
    void badRowsAreAllNamedAndNothingIsLoaded() {
        var problems = problemsOf("""
                [{"model": "user.user", "pk": 1, "fields": {"username": 5, "_email": "c2VjcmV0", "password": "!"}},
                 {"model": "user.userprofile", "pk": 1, "fields": {"user": 404}},
                 {"model": "user.teacher", "pk": 1, "fields": {"new_user": 405}},
                 {"model": "user.student", "pk": 1, "fields": {"new_user": null}},
                 {"model": "user.school", "pk": 1, "fields": {"name": "c2VjcmV0", "dek": "c2VjcmV0"}}]
                """);

        assertThat(problems)
                .containsExactlyInAnyOrder(
                        "dump.json[0].fields.username: expected text, but got a number",
                        "dump.json[0].fields._email: it is encrypted with keys of the Python package;"
                                + " dump with a version that has email_plain",
                        "dump.json[1].fields.user: User with the primary key 404 is not in this load",
                        "dump.json[2].fields.new_user: User with the primary key 405 is not in this load",
                        "dump.json[3].fields.new_user: is missing",
                        "dump.json[4].fields.name: it is encrypted with keys of the Python package;"
                                + " dump with a version that has name_plain");
        assertThat(countUsers()).isZero();
    }

    @Test
    void allRowsThatTheDatabaseRefusesAreNamedAndNothingIsLoaded() {
        var problems = problemsOf("""
                [{"model": "user.user", "pk": 1, "fields": {"username": "a@example.org"}},
                 {"model": "user.user", "pk": 2, "fields": {"username": "a@example.org"}},
                 {"model": "user.user", "pk": 3, "fields": {"username": "a@example.org"}}]
                """);

        assertThat(problems).hasSize(2);
        assertThat(problems.get(0))
                .startsWith("dump.json[1]: cannot be written")
                .contains("users_username_key");
        assertThat(problems.get(1))
                .startsWith("dump.json[2]: cannot be written")
                .contains("users_username_key");
        assertThat(problems).noneMatch(problem -> problem.contains("example.org"));
        assertThat(countUsers()).isZero();
    }

    @Test
    void usersOfOneAddressInTwoSpellingsAreReportedAndNotImported() {
        var report = load("""
                [{"model": "user.user", "pk": 1, "fields": {"username": "1", "email": "stra\u00dfe@example.org"}},
                 {"model": "user.userprofile", "pk": 1, "fields": {"user": 1, "otp_secret": "JBSWY3DPEHPK3PXP"}},
                 {"model": "user.authfactor", "pk": 1, "fields": {"user": 1, "type": "otp"}},
                 {"model": "user.teacher", "pk": 1, "fields": {"new_user": 1, "school": 1}},
                 {"model": "user.school", "pk": 1, "fields": {"name": "School"}},
                 {"model": "user.class", "pk": 1, "fields": {"name": "A", "access_code": "AAA01", "teacher": 1}},
                 {"model": "user.user", "pk": 2, "fields": {"username": "2", "email_plain": "STRASSE@example.org"}},
                 {"model": "user.user", "pk": 3, "fields": {"username": "3", "email": "Grace@example.org"}},
                 {"model": "user.user", "pk": 4, "fields": {"username": "4", "first_name": "Zo\u00eb", "email": ""}},
                 {"model": "user.student", "pk": 4, "fields": {"new_user": 4, "class_field": 1}},
                 {"model": "user.user", "pk": 5, "fields": {"username": "5", "first_name": "Ian", "email": ""}}]
                """);

        assertThat(report.losses())
                .containsExactlyInAnyOrder(
                        "user.user 1, 2 are not imported: their e-mail addresses are the same, ignoring case"
                                + " (dump.json[0])",
                        "user.userprofile.user is not imported: it names a row that is not imported (dump.json[1])",
                        "AuthFactor is not imported: it names a row that is not imported (dump.json[2])",
                        "user.teacher.new_user is not imported: it names a row that is not imported (dump.json[3])");
        assertThat(jdbc.sql("select id, normalized_email, normalized_first_name from codeforlife.users order by id")
                        .query((row, number) -> row.getLong(1) + " " + row.getString(2) + " " + row.getString(3))
                        .list())
                .containsExactly("3 grace@example.org ", "4 null zo\u00eb", "5 null ian");
        assertThat(jdbc.sql("select id from codeforlife.classes")
                        .query(Long.class)
                        .list())
                .containsExactly(1L);
    }

    @Test
    void studentsOfOneNameInAClassAreReportedAndNotImported() {
        var report = load("""
                [{"model": "user.teacher", "pk": 1, "fields": {"new_user": 1, "school": null}},
                 {"model": "user.user", "pk": 1, "fields": {"username": "1", "email": "ada@example.org"}},
                 {"model": "user.class", "pk": 1, "fields": {"name": "A", "access_code": "AAA01", "teacher": 1}},
                 {"model": "user.class", "pk": 2, "fields": {"name": "B", "access_code": "AAA02", "teacher": 1}},
                 {"model": "user.user", "pk": 2, "fields": {"username": "2", "first_name": "Zo\u00eb"}},
                 {"model": "user.user", "pk": 3, "fields": {"username": "3", "first_name": "ZOE\u0308"}},
                 {"model": "user.user", "pk": 4, "fields": {"username": "4", "first_name": "Zo\u00eb"}},
                 {"model": "user.user", "pk": 5, "fields": {"username": "5", "first_name": "Zo\u00eb", "is_active": false}},
                 {"model": "user.student", "pk": 2, "fields": {"new_user": 2, "class_field": 1}},
                 {"model": "user.student", "pk": 3, "fields": {"new_user": 3, "class_field": 1}},
                 {"model": "user.student", "pk": 4, "fields": {"new_user": 4, "class_field": 2}},
                 {"model": "user.student", "pk": 5, "fields": {"new_user": 5, "class_field": 1}}]
                """);

        assertThat(report.losses())
                .containsExactlyInAnyOrder(
                        "user.user 2, 3 are not imported: their first names are the same in one class, ignoring case"
                                + " (dump.json[4])",
                        "user.student.new_user is not imported: it names a row that is not imported"
                                + " (2 rows, the first is dump.json[8])");
        assertThat(jdbc.sql("select id from codeforlife.users order by id")
                        .query(Long.class)
                        .list())
                .containsExactly(1L, 4L, 5L);
    }

    @Test
    void addressThatNoAccountMayHaveIsReportedAndNotImported() {
        var report = load("""
                [{"model": "user.user", "pk": 1, "fields": {"username": "1", "email": "ada@example.org."}},
                 {"model": "user.user", "pk": 2, "fields": {"username": "2", "email": "ada\u200b@example.org"}}]
                """);

        assertThat(report.losses())
                .containsExactly("user.user.email is not imported: no account may have this address, so its user cannot"
                        + " log in with it (2 rows, the first is dump.json[0])");
        assertThat(countUsers()).isEqualTo(2);
    }

    @Test
    void twoTeachersOfOneUserAreRefused() {
        assertThat(problemsOf("""
                [{"model": "user.user", "pk": 1, "fields": {"username": "a"}},
                 {"model": "user.teacher", "pk": 1, "fields": {"new_user": 1}},
                 {"model": "user.teacher", "pk": 2, "fields": {"new_user": 1}}]
                """)).singleElement().asString().startsWith("dump.json[2].fields.new_user");
    }

    private List<String> problemsOf(String json) {
        return Objects.requireNonNull(catchThrowableOfType(FixtureException.class, () -> load(json)))
                .problems();
    }

    private FixtureReport load(String json) {
        return loader.load(new ByteArrayResource(json.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "dump.json";
            }
        });
    }

    private long countUsers() {
        return jdbc.sql("select count(*) from codeforlife.users")
                .query(Long.class)
                .single();
    }

    private KnownUser find(long id) {
        return store.find(id).orElseThrow();
    }

    private static Account account(long id) {
        return new Account(id, Set.of(), Set.of(), false, null);
    }
}
