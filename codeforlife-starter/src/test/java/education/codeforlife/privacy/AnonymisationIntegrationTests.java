package education.codeforlife.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import education.codeforlife.database.Transactions;
import education.codeforlife.error.ValidationException;
import education.codeforlife.privacy.test.PersonalDataTest;
import education.codeforlife.user.AuthFactor;
import education.codeforlife.user.ClassEvent;
import education.codeforlife.user.OtpBypassToken;
import education.codeforlife.user.School;
import education.codeforlife.user.SchoolClass;
import education.codeforlife.user.SchoolEvent;
import education.codeforlife.user.Student;
import education.codeforlife.user.Teacher;
import education.codeforlife.user.TeacherInvitation;
import education.codeforlife.user.User;
import education.codeforlife.user.UserEvent;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ContextConfiguration(classes = PrivacyApplication.class)
@RecordApplicationEvents
class AnonymisationIntegrationTests extends PersonalDataTest {

    @Autowired
    private Anonymisation anonymisation;

    @Autowired
    private PersonalDataExport export;

    @Autowired
    private EntityManager entities;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient jdbc;

    private final School school = new School();
    private final Teacher teacher = new Teacher();
    private final SchoolClass klass = new SchoolClass();
    private final Student student = new Student();
    private final User ada = user(User.of(teacher), "ada");
    private final User grace = user(User.of(student), "grace");

    @BeforeEach
    void aTeacherAndAStudent() {
        school.setName("Marylebone Academy");
        school.setCountry("GB");
        school.setUkCounty("Middlesex");
        teacher.join(school, true);
        klass.setName("Difference Engines");
        klass.setAccessCode("AB123");
        klass.setTeacher(teacher);
        student.join(klass);
        student.setLoginId("login-of-grace");
        save(school, teacher, klass, ada, grace, factor(ada), token(ada));
        update("insert into codeforlife.login_devices (id, user_id, key_hash, session_epoch, used_at)"
                + " values (gen_random_uuid(), " + id(ada) + ", 'ada-device', 0, '2024-08-16T12:34:56Z')");
    }

    @Test
    void nothingIsLeftOfATeacherNorOfTheSchoolThatEndsWithThem(ApplicationEvents events) {
        assertForgotten(
                () -> anonymisation.anonymise(id(ada)),
                "ada-first",
                "ada-last",
                "ada@example.com",
                "ada-username",
                "ada-password",
                "ada-subject",
                "ada-refresh",
                "ada-secret",
                "ada-token",
                "ada-device",
                "grace-first",
                "login-of-grace",
                "Marylebone Academy",
                "Middlesex",
                "Difference Engines",
                "AB123");

        assertThat(events.stream(UserEvent.Anonymised.class))
                .containsExactlyInAnyOrder(
                        new UserEvent.Anonymised(id(ada), "ada@example.com"),
                        new UserEvent.Anonymised(id(grace), "grace@example.com"));
        assertThat(events.stream(UserEvent.Deactivated.class)).hasSize(2);
        assertThat(events.stream(ClassEvent.Anonymised.class)).hasSize(1);
        assertThat(events.stream(SchoolEvent.Anonymised.class)).hasSize(1);
    }

    @Test
    void nothingIsLeftOfASchoolThatClosesButItsTeachers(ApplicationEvents events) {
        invite("charles@example.com", ada);

        assertForgotten(
                () -> anonymisation.anonymiseSchool(Objects.requireNonNull(school.getId())),
                "grace-first",
                "login-of-grace",
                "Marylebone Academy",
                "Middlesex",
                "Difference Engines",
                "AB123",
                "charles@example.com",
                "charles-first",
                "charles-token");

        assertThat(isActive(ada)).isTrue();
        assertThat(jdbc.sql("select is_admin or school_id is not null from codeforlife.teachers")
                        .query(Boolean.class)
                        .single())
                .isFalse();
        assertThat(events.stream(SchoolEvent.AdminRightsChanged.class))
                .containsExactly(new SchoolEvent.AdminRightsChanged(
                        id(ada), Objects.requireNonNull(school.getId()), true, false));
        assertThat(events.stream(SchoolEvent.Left.class))
                .containsExactly(new SchoolEvent.Left(id(ada), Objects.requireNonNull(school.getId())));
        assertThat(events.stream(SchoolEvent.Anonymised.class)).hasSize(1);
        assertThat(events.stream(ClassEvent.Anonymised.class)).hasSize(1);
        assertThat(events.stream(UserEvent.Anonymised.class)).hasSize(1);
    }

    @Test
    void nothingIsLeftOfAnInvitationToAUser() {
        invite("GRACE@example.com", ada);
        assertThat(export.of(id(grace)).get("teacher_invitations"))
                .isEqualTo(List.of(Map.of(
                        "school",
                        "Marylebone Academy",
                        "first_name",
                        "charles-first",
                        "last_name",
                        "charles-last",
                        "expires_at",
                        Instant.parse("2030-01-01T00:00:00Z"))));

        assertForgotten(() -> anonymisation.anonymise(id(grace)), "charles-first", "charles-last", "GRACE@example.com");
    }

    @Test
    void invitationsOfAnAdminWhoGoesStayWithoutThem() {
        var mary = new Teacher();
        mary.join(school, true);
        save(user(User.of(mary), "mary"));
        invite("charles@example.com", ada);

        anonymisation.anonymise(id(ada));

        assertThat(jdbc.sql("select inviter_id is null from codeforlife.teacher_invitations")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private void invite(String email, User inviter) {
        var invitation = TeacherInvitation.of(school, inviter);
        invitation.setFirstName("charles-first");
        invitation.setLastName("charles-last");
        invitation.setEmail(email);
        invitation.setToken("charles-token");
        invitation.setExpiresAt(Instant.parse("2030-01-01T00:00:00Z"));
        save(invitation);
    }

    @Test
    void theClassAndTheTeacherOfAStudentStay() {
        assertForgotten(() -> anonymisation.anonymise(id(grace)), "grace-", "grace@example.com", "login-of-grace");

        assertThat(isActive(ada)).isTrue();
        assertThat(jdbc.sql("select access_code from codeforlife.classes")
                        .query(String.class)
                        .list())
                .containsExactly("AB123");
    }

    @Test
    void doneAgainItChangesNothing(ApplicationEvents events) {
        anonymisation.anonymise(id(ada));
        var before = rows();
        var told = events.stream().count();

        anonymisation.anonymise(id(ada));

        assertThat(rows()).isEqualTo(before);
        assertThat(events.stream().count()).isEqualTo(told);
    }

    @Test
    void deactivatedUserIsAnonymised(ApplicationEvents events) {
        update("update codeforlife.users set is_active = false where id = " + id(grace));

        assertForgotten(() -> anonymisation.anonymise(id(grace)), "grace-");

        assertThat(events.stream(UserEvent.Deactivated.class)).isEmpty();
        assertThat(events.stream(UserEvent.Anonymised.class)).hasSize(1);
    }

    @Test
    void theLastAdminOfColleaguesStays() {
        colleague();

        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> anonymisation.anonymise(id(ada)))
                .withMessageContaining("There must be at least one admin teacher in the school.");
        assertThat(isActive(ada)).isTrue();
        assertThat(anonymisation.anonymiseAll(List.of(id(ada), id(grace), 404L)))
                .containsExactly(id(ada));
        assertThat(isActive(ada)).isTrue();
        assertThat(isActive(grace)).isFalse();
    }

    @Test
    void aSchoolEndsWhenAllItsTeachersGoTogether() {
        var mary = colleague();

        assertThat(anonymisation.anonymiseAll(Set.of(id(ada), id(mary)))).isEmpty();

        assertThat(jdbc.sql("select is_active from codeforlife.schools")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void requestsToJoinEndWithTheClass() {
        var asking = new Student();
        asking.requestToJoin(klass);
        save(user(User.of(asking), "mary"));

        anonymisation.anonymise(id(ada));

        assertThat(jdbc.sql("select count(*) from codeforlife.students where requested_class_id is not null")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aTeacherIsToldAllThatIsHeld() {
        var tree = export.of(id(ada));

        assertThat(tree.keySet()).as("the account last").containsExactly("auth_factors", "devices", "account");
        assertThat(tree.get("devices")).isEqualTo(List.of(Map.of("used_at", Instant.parse("2024-08-16T12:34:56Z"))));
        assertThat(tree.get("auth_factors")).isEqualTo(Map.of("types", List.of("otp"), "otp_bypass_tokens", 1L));
        assertThat(tree.get("account").toString())
                .contains("ada-first", "ada-last", "ada@example.com", "ada-subject")
                .contains("Marylebone Academy", "Middlesex", "Difference Engines", "AB123")
                .doesNotContain("ada-password", "ada-refresh", "grace");
    }

    @Test
    void exportOfAStudentContainsClassAndSchoolButNotOthers() {
        var tree = export.of(id(grace));

        assertThat(tree).containsOnlyKeys("account");
        assertThat(tree.get("account").toString())
                .contains("grace-first", "Difference Engines", "Marylebone Academy")
                .doesNotContain("grace-password", "login-of-grace", "ada");
        assertThat(export.of(404)).isEmpty();
    }

    @Test
    void dataOfAnInactiveUserAreExported() {
        update("update codeforlife.users set is_active = false where id = " + id(grace));

        assertThat(export.of(id(grace)).get("account").toString()).contains("grace-first");
    }

    @Test
    void tableWithoutPersonalDataBeanIsFound() {
        update("create table submissions (id bigint primary key, user_id bigint references codeforlife.users)");
        try {
            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(this::everyTableThatRefersToPeopleIsAnsweredFor)
                    .withMessageContaining("[submissions]");
        } finally {
            update("drop table submissions");
        }
    }

    @Test
    void remainingDataAreFoundInEveryTypeOfColumn() {
        update("create table notes (id bigint primary key, body jsonb, raw bytea)");
        try {
            update("insert into notes values (1, '{\"by\": \"GRACE-first\"}', convert_to('x grace-last y', 'UTF8'))");
            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(() ->
                            assertForgotten(() -> anonymisation.anonymise(id(grace)), "grace-first", "grace-last"))
                    .withMessage(
                            "Still stored after the erasure: \"grace-first\" in notes.body, \"grace-last\" in notes.raw");
        } finally {
            update("drop table notes");
        }
    }

    @Test
    void missingValueFailsBeforeTheErasure() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertForgotten(() -> anonymisation.anonymise(id(grace)), "nobody's name"))
                .withMessageContaining("is not stored before the erasure");
    }

    private User colleague() {
        var role = new Teacher();
        role.join(school, false);
        var mary = user(User.of(role), "mary");
        save(mary);
        return mary;
    }

    private static User user(User user, String name) {
        user.setUsername(name + "-username");
        user.setFirstName(name + "-first");
        user.setLastName(name + "-last");
        user.setEmail(name + "@example.com");
        user.setPassword(name + "-password");
        user.setGoogleSub(name + "-subject");
        user.setGoogleRefreshToken(name + "-refresh");
        user.setDateJoined(Instant.parse("2024-07-15T12:34:56Z"));
        user.setLastLogin(Instant.parse("2024-08-15T12:34:56Z"));
        return user;
    }

    private static AuthFactor factor(User user) {
        var factor = new AuthFactor();
        factor.setUser(user);
        factor.setSecret("ada-secret");
        return factor;
    }

    private static OtpBypassToken token(User user) {
        var token = new OtpBypassToken();
        token.setUser(user);
        token.setToken("ada-token");
        return token;
    }

    private void save(Object... rows) {
        transactions.write(() -> {
            for (var row : rows) entities.persist(row);
            return rows;
        });
    }

    private void update(String sql) {
        jdbc.sql(sql).update();
    }

    private List<Map<String, Object>> rows() {
        return jdbc.sql("select * from codeforlife.users order by id").query().listOfRows();
    }

    private boolean isActive(User user) {
        return jdbc.sql("select is_active from codeforlife.users where id = :id")
                .param("id", id(user))
                .query(Boolean.class)
                .single();
    }

    private static long id(User user) {
        return Objects.requireNonNull(user.getId());
    }
}
