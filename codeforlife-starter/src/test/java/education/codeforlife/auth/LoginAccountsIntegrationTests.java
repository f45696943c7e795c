package education.codeforlife.auth;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.user.EmailAddress;
import education.codeforlife.user.StudentName;
import education.codeforlife.user.UserApplication;
import java.time.Clock;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Makes databases of other locales, in which {@code lower} maps other characters. */
@SpringBootTest(classes = UserApplication.class)
class LoginAccountsIntegrationTests {

    private static final String DATABASE = "spelling_of_accounts";

    @Autowired
    private JdbcConnectionDetails server;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void dropDatabase() {
        jdbc.sql("drop database if exists " + DATABASE + " with (force)").update();
    }

    @ParameterizedTest
    @CsvSource({
        "locale_provider libc locale 'C', İ", // maps ASCII only
        "locale_provider builtin locale 'C' builtin_locale 'C.UTF-8', i", // maps one character to one
        "locale_provider builtin locale 'C' builtin_locale 'PG_UNICODE_FAST', i̇" // maps one character to several
    })
    void accountIsFoundWhateverTheLocaleOfTheDatabase(String locale, String lowerCase) {
        var people = new People(database(locale));
        assertThat(people.lower("İ")).as("the case mapping of this database").isEqualTo(lowerCase);
        var accounts = LoginAccounts.of(people.jdbc(), Clock.systemUTC());

        assertAddressesAreFound(people, accounts);
        assertStudentsAreFoundInTheirCase(people, accounts);
    }

    private static void assertAddressesAreFound(People people, LoginAccounts accounts) {
        people.addTeacher(11, "Jürgen.Straße@example.com");
        people.addTeacher(12, "independent@example.com");
        people.addTeacher(13, "İndependent@example.com");

        assertThat(find(accounts, "JÜRGEN.STRASSE@EXAMPLE.COM", "ju\u0308rgen.straße@example.com"))
                .containsOnly(11L);
        assertThat(find(accounts, "INDEPENDENT@example.com", "independent@Example.com"))
                .containsOnly(12L);
        assertThat(find(accounts, "İNDEPENDENT@example.com", "i̇ndependent@example.com"))
                .containsOnly(13L);
        assertThat(accounts.withEmail("ındependent@example.com")).isNull();
        assertThat(accounts.withEmail("independent@example.com.")).isNull();
        assertThat(accounts.withEmail("")).isNull();
    }

    private static void assertStudentsAreFoundInTheirCase(People people, LoginAccounts accounts) {
        people.addClass();
        people.addStudent(1, "Zoë");
        people.addStudent(2, "İda");
        people.addStudent(3, "Grace");
        people.addStudent(4, "grace");
        people.addStudent(5, "Rene\u0301");
        people.addStudent(6, "René");

        assertThat(id(accounts.ofStudent("AAA01", "Zoe\u0308"))).isEqualTo(1);
        assertThat(id(accounts.ofStudent("AAA01", "İda"))).isEqualTo(2);
        assertThat(id(accounts.ofStudent("AAA01", "grace"))).isEqualTo(4);
        assertThat(accounts.ofStudent("AAA01", "ZOË")).isNull();
        assertThat(accounts.ofStudent("AAA01", "ida")).isNull();
        assertThat(accounts.ofStudent("AAA01", "René")).as("one of two").isNull();
    }

    private static Stream<Long> find(LoginAccounts accounts, String... spellings) {
        return Stream.of(spellings).map(spelling -> id(accounts.withEmail(spelling)));
    }

    private static long id(@Nullable LoginAccount account) {
        return Objects.requireNonNull(account).id();
    }

    private DataSource database(String locale) {
        jdbc.sql("create database " + DATABASE + " template template0 encoding 'UTF8' " + locale)
                .update();
        var database = new PGSimpleDataSource();
        database.setUrl(server.getJdbcUrl());
        database.setDatabaseName(DATABASE);
        database.setUser(server.getUsername());
        database.setPassword(server.getPassword());
        database.setCurrentSchema("codeforlife");
        JdbcClient.create(database).sql("create schema codeforlife").update();
        new ResourceDatabasePopulator(new ClassPathResource("education/codeforlife/migration/user/V1__people.sql"))
                .execute(database);
        return database;
    }

    /** People in a database without a service. */
    private record People(JdbcClient jdbc) {

        People(DataSource database) {
            this(JdbcClient.create(database));
        }

        String lower(String text) {
            return jdbc.sql("select lower(:text)")
                    .param("text", text)
                    .query(String.class)
                    .single();
        }

        void addTeacher(long id, String email) {
            addUser(id, "", email, null);
        }

        void addClass() {
            jdbc.sql("insert into teachers (id) values (1)").update();
            jdbc.sql("insert into classes (id, access_code, name, teacher_id) values (1, 'AAA01', 'Class', 1)")
                    .update();
        }

        void addStudent(long id, String firstName) {
            jdbc.sql("insert into students (id, class_id) values (:id, 1)")
                    .param("id", id)
                    .update();
            addUser(id, firstName, "", id);
        }

        private void addUser(long id, String firstName, String email, @Nullable Long student) {
            jdbc.sql("""
                    insert into users (id, username, first_name, normalized_first_name, last_name, email,
                                       normalized_email, password, date_joined, student_id)
                    values (:id, cast(:id as text), :firstName, :normalizedFirstName, '', :email,
                            nullif(:normalizedEmail, ''), '!', now(), cast(:student as bigint))""")
                    .param("id", id)
                    .param("firstName", firstName)
                    .param("normalizedFirstName", StudentName.normalize(firstName))
                    .param("email", email)
                    .param("normalizedEmail", EmailAddress.normalize(email))
                    .param("student", student)
                    .update();
        }
    }
}
