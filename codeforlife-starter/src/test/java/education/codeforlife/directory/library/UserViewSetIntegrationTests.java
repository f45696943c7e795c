package education.codeforlife.directory.library;

import static education.codeforlife.permission.Permissions.isAuthenticated;
import static education.codeforlife.request.Action.LIST;
import static education.codeforlife.request.Action.RETRIEVE;

import education.codeforlife.directory.world.DirectoryTest;
import education.codeforlife.directory.world.World.Person;
import education.codeforlife.request.RequestUser;
import education.codeforlife.user.User;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserViewSetIntegrationTests extends DirectoryTest<User, Long> {

    private static final String UNKNOWN = "No User matches the given query.";

    @Test
    void listAndRetrieveRequireAuthentication() {
        assertAllPermissions(rules -> rules.on(LIST, RETRIEVE).permit(isAuthenticated()));
        client.list().isRefused(403);
        client.retrieve(town.ada.id()).isRefused(403);
    }

    @Test
    void adminsSeeTheirSchool() {
        as(town.ada).list().hasModels(ids(town.ada, town.tom, town.tina, town.nina, town.max, town.zoe, town.rita));
    }

    @Test
    void teachersSeeTheirColleaguesAndTheirOwnClasses() {
        as(town.tom).list().hasModels(ids(town.ada, town.tom, town.tina, town.nina, town.max, town.rita));
        as(town.tina).list().hasModels(ids(town.ada, town.tom, town.tina, town.zoe));
    }

    @Test
    void studentsSeeTheirTeacherAndTheirClassmates() {
        as(town.nina).list().hasModels(ids(town.tom, town.nina, town.max));
    }

    @Test
    void othersSeeThemselves() {
        for (var person : List.of(town.free, town.indy, town.rita, town.stray)) {
            as(person).list().hasModels(person.id());
        }
        client.loginAs(new Stranger()).list().hasModels();
    }

    @Test
    void hiddenUserReturns404() {
        for (var person : List.of(town.olga, town.dora, town.rolf, town.ghost, town.stray, town.indy)) {
            as(town.ada).retrieve(person.id()).isRefused(404).hasBody(Map.of("detail", UNKNOWN));
        }
        as(town.ada).retrieve(404).isRefused(404).hasBody(Map.of("detail", UNKNOWN));
        as(town.ada).retrieve("none").isRefused(404).hasBody(Map.of("detail", "Not found."));
    }

    @Test
    void teachersAreReadAsSuch() {
        as(town.tom).retrieve(town.ada.id()).hasBody("""
                {"id": 1, "first_name": "Ada", "last_name": "Admin", "email": "", "is_active": true,
                 "date_joined": "2024-01-15T12:00:00Z", "requesting_to_join_class": null, "student": null,
                 "teacher": {"id": 1, "school": 1, "is_admin": true}}""");
        as(town.free).retrieve(town.free.id()).hasField("teacher", fields("id", 5, "school", null, "is_admin", false));
    }

    @Test
    void studentsAreReadWithTheCodeOfTheirClass() {
        as(town.tom).retrieve(town.nina.id()).hasBody("""
                {"id": 6, "first_name": "Nina", "last_name": "", "email": "", "is_active": true,
                 "date_joined": "2024-01-15T12:00:00Z", "requesting_to_join_class": null,
                 "student": {"id": 1, "klass": "00001", "school": 1}, "teacher": null}""");
    }

    @Test
    void independentsAreNotStudents() {
        as(town.tom)
                .retrieve(town.rita.id())
                .hasField("student", null)
                .hasField("teacher", null)
                .hasField("requesting_to_join_class", "00001");
        as(town.indy).retrieve(town.indy.id()).hasField("student", null).hasField("requesting_to_join_class", null);
    }

    @Test
    void codeOfAnInactiveClassIsNull() {
        jdbc.sql("update codeforlife.classes set is_active = false where id = 1")
                .update();
        as(town.rita).retrieve(town.rita.id()).hasField("requesting_to_join_class", null);
        as(town.nina).retrieve(town.nina.id()).hasField("student", fields("id", 1, "klass", null, "school", 1));
        as(town.nina).list().hasModels(ids(town.nina));
    }

    @Test
    void aClosedSchoolHidesItsPeople() {
        jdbc.sql("update codeforlife.schools set is_active = false where id = 1")
                .update();
        as(town.ada).list().hasModels(ids(town.ada));
        as(town.tom).list().hasModels(ids(town.tom));
    }

    @Test
    void usersAreNarrowedByType() {
        assertFinds("type", "teacher", town.ada, town.tom, town.tina);
        assertFinds("type", "student", town.nina, town.max, town.zoe);
        assertFinds("type", "independent", town.rita);
        assertFinds("type", "indy", town.rita);
        refuses(town.ada, "type", "foo", "Select a valid choice. foo is not one of the available choices.");
    }

    @Test
    void usersAreNarrowedByName() {
        assertFinds("name", "tOM", town.tom);
        assertFinds("name", "in", town.ada, town.tina, town.nina);
        assertFinds("name", "Tom van Dyke", town.tom, town.tina);
        assertFinds("name", "_", town.max);
        assertFinds("name", "%");
        refuses(town.ada, "name", "a\0", "Null characters are not allowed.");
    }

    @Test
    void usersAreNarrowedByClass() {
        assertFinds("students_in_class", "00001", town.nina, town.max);
        assertFinds("students_in_class", "00003");
        assertFinds("students_in_class", "nope");
    }

    @Test
    void usersAreLeftOut() {
        as(town.nina).list(Map.of("_id", List.of(town.tom.id(), town.max.id()))).hasModels(ids(town.nina));
        refuses(town.ada, "_id", "x", "Enter a number.");
    }

    @ParameterizedTest
    @CsvSource({"type,''", "name,' '", "students_in_class,''", "_id,''", "unknown,1", "_id,9223372036854775808"})
    void emptyParameterIsIgnored(String parameter, String value) {
        as(town.nina).list(Map.of(parameter, value)).hasModels(ids(town.tom, town.nina, town.max));
    }

    private void assertFinds(String parameter, String value, Person... people) {
        as(town.ada).list(Map.of(parameter, value)).hasModels(ids(people));
    }

    /** A user of another system, who is not one of the users here. */
    private record Stranger() implements RequestUser {

        @Override
        public boolean isAuthenticated() {
            return true;
        }
    }
}
