package education.codeforlife.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import education.codeforlife.database.test.CleanDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The constraints that the database itself enforces on every writer. */
@SpringBootTest(classes = UserApplication.class)
@CleanDatabase
class PeopleConstraintsIntegrationTests {

    private static final String USER =
            "insert into codeforlife.users (id, username, first_name, last_name, email, normalized_email, password,"
                    + " date_joined, %1$s) values (%2$d, '%3$s', '', '', '%4$s', nullif('%4$s', ''), '!', now(), %5$s)";

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void aSchoolWithATeacherAClassAndALearner() {
        write("insert into codeforlife.schools (id, name) values (1, 'School')");
        write("insert into codeforlife.teachers (id, school_id) values (1, 1), (2, null)");
        write("insert into codeforlife.classes (id, access_code, name, teacher_id) values (1, 'AAA01', 'Class', 1)");
        write("insert into codeforlife.students (id, class_id) values (1, 1), (2, null)");
        user(1, "ada", "ada@school.example", "teacher_id", "1");
        user(2, "grace", "", "student_id", "1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gb", "G", "G1", ""})
    void aCountryIsItsTwoLetterCode(String country) {
        assertRefused("update codeforlife.schools set country = '" + country + "'", "schools_country_check");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "'FR'"})
    void aCountyIsInTheUnitedKingdom(String country) {
        assertRefused(
                "update codeforlife.schools set uk_county = 'Kent', country = " + country, "schools_uk_county_check");
    }

    @Test
    void anAdminHasASchool() {
        assertRefused("update codeforlife.teachers set is_admin = true where id = 2", "teachers_admin_check");
    }

    @Test
    void aSchoolWithTeachersStays() {
        assertRefused("delete from codeforlife.schools", "teachers_school_id_fkey");
    }

    @Test
    void anAccessCodeBelongsToOneClass() {
        assertRefused(
                "insert into codeforlife.classes (id, access_code, name, teacher_id) values (2, 'AAA01', '', 1)",
                "classes_access_code_key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAA0", "aaa01", "AAA-1", "ÄAA01"})
    void anAccessCodeIsFiveCapitalsOrDigits(String code) {
        assertRefused("update codeforlife.classes set access_code = '" + code + "'", "classes_access_code_check");
    }

    @Test
    void anActiveClassHasAnAccessCode() {
        assertRefused("update codeforlife.classes set access_code = null", "classes_active_check");
        assertThatCode(() -> write("update codeforlife.classes set access_code = null, is_active = false"))
                .doesNotThrowAnyException();
    }

    @Test
    void aClassHasATeacher() {
        assertRefused("update codeforlife.classes set teacher_id = null", "teacher_id");
        assertRefused("update codeforlife.classes set teacher_id = 404", "classes_teacher_id_fkey");
        assertRefused("delete from codeforlife.teachers where id = 1", "classes_teacher_id_fkey");
    }

    @Test
    void aClassWithStudentsStays() {
        assertRefused("delete from codeforlife.classes", "students_class_id_fkey");
    }

    @Test
    void aRequestedClassStays() {
        write("update codeforlife.students set class_id = null, requested_class_id = 1 where id = 1");

        assertRefused("delete from codeforlife.classes", "students_requested_class_id_fkey");
    }

    @Test
    void studentOfAClassCannotRequestAnotherOne() {
        assertRefused("update codeforlife.students set requested_class_id = 1 where id = 1", "students_request_check");
    }

    @Test
    void aLoginLinkBelongsToOneStudent() {
        assertRefused("update codeforlife.students set login_id = 'same'", "students_login_id_key");
    }

    @Test
    void aUsernameBelongsToOneUser() {
        assertRefused("update codeforlife.users set username = 'ada' where id = 2", "users_username_key");
    }

    @Test
    void anEmailAddressBelongsToOneUserWhateverItsCase() {
        assertRefused(
                "update codeforlife.users set email = 'ADA@School.example', normalized_email = 'ada@school.example'"
                        + " where id = 2",
                "users_email_key");
    }

    @Test
    void emailAddressHasItsNormalForm() {
        var constraint = "users_normalized_email_check";

        assertRefused("update codeforlife.users set email = 'grace@school.example' where id = 2", constraint);
        assertRefused(
                "update codeforlife.users set normalized_email = 'grace@school.example' where id = 2", constraint);
        assertRefused("update codeforlife.users set normalized_email = '' where id = 1", constraint);
    }

    @Test
    void firstNameHasItsNormalForm() {
        var constraint = "users_normalized_first_name_check";

        assertRefused("update codeforlife.users set first_name = 'Grace' where id = 2", constraint);
        assertRefused("update codeforlife.users set normalized_first_name = 'grace' where id = 2", constraint);
    }

    @Test
    void manyUsersHaveNoEmailAddress() {
        assertThatCode(() -> write("update codeforlife.users set email = '', normalized_email = null"))
                .doesNotThrowAnyException();
    }

    @Test
    void aGoogleAccountBelongsToOneUser() {
        assertRefused("update codeforlife.users set google_sub = 'same'", "users_google_sub_key");
    }

    @Test
    void userWithBothRolesIsRejected() {
        assertRefused("update codeforlife.users set student_id = 2 where id = 1", "users_role_check");
    }

    @Test
    void aTeacherIsOneUser() {
        assertRefused(
                "update codeforlife.users set student_id = null, teacher_id = 1 where id = 2", "users_teacher_id_key");
        assertRefused("delete from codeforlife.teachers where id = 1", "fkey");
    }

    @Test
    void aStudentIsOneUser() {
        assertRefused(
                "update codeforlife.users set teacher_id = null, student_id = 1 where id = 1", "users_student_id_key");
        assertRefused("delete from codeforlife.students where id = 1", "users_student_id_fkey");
    }

    @Test
    void aUserHasOneFactorOfAKind() {
        factor(1, "otp");

        assertRefused(() -> factor(2, "otp"), "auth_factors_user_id_type_key");
    }

    @Test
    void aFactorIsOfAKnownKind() {
        assertRefused(() -> factor(1, "sms"), "auth_factors_type_check");
    }

    @Test
    void aUserHasEachTokenOnce() {
        token(1);

        assertRefused(() -> token(2), "otp_bypass_tokens_user_id_token_key");
    }

    @Test
    void factorsAndTokensGoWithTheirUser() {
        factor(1, "otp");
        token(1);

        write("delete from codeforlife.users where id = 1");

        assertThat(count("auth_factors") + count("otp_bypass_tokens")).isZero();
    }

    private void user(long id, String username, String email, String role, String key) {
        write(USER.formatted(role, id, username, email, key));
    }

    private void factor(long id, String type) {
        write("insert into codeforlife.auth_factors (id, user_id, type, secret) values (%d, 1, '%s', 's')"
                .formatted(id, type));
    }

    private void token(long id) {
        write("insert into codeforlife.otp_bypass_tokens (id, user_id, token) values (%d, 1, 'hash')".formatted(id));
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from codeforlife." + table)
                .query(Long.class)
                .single();
    }

    private void assertRefused(String sql, String constraint) {
        assertRefused(() -> write(sql), constraint);
    }

    private static void assertRefused(Runnable write, String constraint) {
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(write::run)
                .withMessageContaining(constraint);
    }

    private void write(String sql) {
        jdbc.sql(sql).update();
    }
}
