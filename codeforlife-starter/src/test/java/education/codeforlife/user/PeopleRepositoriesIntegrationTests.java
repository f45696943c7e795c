package education.codeforlife.user;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.database.test.CleanDatabase;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each way to find a person, a class or a school by the repositories of the library. */
@SpringBootTest(classes = UserApplication.class)
@CleanDatabase
class PeopleRepositoriesIntegrationTests {

    @Autowired
    private UserRepository users;

    @Autowired
    private ClassRepository classes;

    @Autowired
    private SchoolRepository schools;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void aTeacherAndAStudent() {
        jdbc.sql("""
                insert into codeforlife.schools (id, name) values (1, 'School');
                insert into codeforlife.teachers (id, school_id) values (1, 1);
                insert into codeforlife.classes (id, access_code, name, teacher_id) values (1, 'AAA01', 'Class', 1);
                insert into codeforlife.students (id, class_id) values (1, 1);
                insert into codeforlife.users
                    (id, username, first_name, normalized_first_name, last_name, email, normalized_email, password,
                     date_joined, google_sub, teacher_id, student_id)
                values (1, 'ada', 'Ada', 'ada', '', 'ada@school.example', 'ada@school.example', '!',
                        now(), 'sub', 1, null),
                       (2, 'grace', 'Grace', 'grace', '', '', null, '!', now(), null, null, 1)""").update();
    }

    private record People(UserRepository users, ClassRepository classes, SchoolRepository schools) {}

    static Stream<Arguments> lookUps() {
        return Stream.of(
                lookUp("user by id", people -> people.users().findById(1L).isPresent()),
                lookUp(
                        "user by e-mail address",
                        people ->
                                people.users().findByEmail("ADA@school.example").isPresent()),
                lookUp(
                        "user by Google account",
                        people -> people.users().findByGoogleSub("sub").isPresent()),
                lookUp(
                        "students by class and name",
                        people -> !people.users().findStudents("AAA01", "Grace").isEmpty()),
                lookUp(
                        "user by student",
                        people -> people.users().findByStudentId(1).isPresent()),
                lookUp(
                        "user by teacher",
                        people -> people.users().findByTeacherId(1).isPresent()),
                lookUp("users", people -> !people.users().findAll().isEmpty()),
                lookUp("class by id", people -> people.classes().findById(1L).isPresent()),
                lookUp(
                        "class by access code",
                        people -> people.classes().findByAccessCode("AAA01").isPresent()),
                lookUp("existence of access code", people -> people.classes().existsByAccessCode("AAA01")),
                lookUp("classes", people -> !people.classes().findAll().isEmpty()),
                lookUp("school by id", people -> people.schools().findById(1L).isPresent()),
                lookUp("schools", people -> !people.schools().findAll().isEmpty()));
    }

    private static Arguments lookUp(String name, Function<People, Boolean> finds) {
        return Arguments.argumentSet(name, finds);
    }

    @ParameterizedTest
    @MethodSource("lookUps")
    void activeRowIsFound(Function<People, Boolean> finds) {
        assertThat(finds.apply(people())).isTrue();
    }

    @ParameterizedTest
    @MethodSource("lookUps")
    void inactiveRowIsNotFound(Function<People, Boolean> finds) {
        jdbc.sql("""
                update codeforlife.users set is_active = false;
                update codeforlife.classes set is_active = false;
                update codeforlife.schools set is_active = false""").update();

        assertThat(finds.apply(people())).isFalse();
    }

    private People people() {
        return new People(users, classes, schools);
    }
}
