package education.codeforlife.directory.library;

import static education.codeforlife.request.Action.LIST;
import static education.codeforlife.request.Action.RETRIEVE;

import education.codeforlife.caller.IsStudent;
import education.codeforlife.caller.IsTeacher;
import education.codeforlife.directory.world.DirectoryTest;
import education.codeforlife.user.SchoolClass;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassViewSetIntegrationTests extends DirectoryTest<SchoolClass, String> {

    private static final String UNKNOWN = "No Class matches the given query.";

    @Test
    void teachersListAndStudentsRetrieve() {
        assertAllPermissions(rules -> {
            rules.on(LIST).permit(new IsTeacher().inSchool(true));
            rules.on(RETRIEVE).permit(new IsTeacher().inSchool(true).or(new IsStudent()));
        });
        for (var person : List.of(town.nina, town.free, town.indy, town.rita)) {
            as(person).list().isRefused(403);
        }
        for (var person : List.of(town.free, town.indy, town.rita)) {
            as(person).retrieve("00001").isRefused(403);
        }
    }

    @Test
    void teachersSeeTheClassesOfTheirSchool() {
        as(town.ada).list().hasModels("00001", "00002");
        as(town.tina).list().hasModels("00001", "00002");
        as(town.tina).retrieve("00001").hasBody("""
                {"name": "Art 100%", "id": "00001", "teacher": 2, "school": 1, "read_classmates_data": false,
                 "receive_requests_until": null}""");
        for (var other : List.of("00003", "00004", "1", "none")) {
            as(town.ada).retrieve(other).isRefused(404).hasBody(Map.of("detail", UNKNOWN));
        }
    }

    @Test
    void studentsSeeTheirOwnClass() {
        as(town.nina).retrieve("00001").hasField("id", "00001");
        as(town.nina).retrieve("00002").isRefused(404);
        as(town.stray).retrieve("00004").isRefused(404);
    }

    @Test
    void aClosedSchoolHidesItsClasses() {
        jdbc.sql("update codeforlife.schools set is_active = false where id = 1")
                .update();
        as(town.ada).list().hasModels();
    }

    @ParameterizedTest
    @CsvSource({"a,00001", "bIo,00002", "0%,00001", "1,00001", "t 1,00001", "2,00002"})
    void classesAreNarrowedByWhatIsInTheirCodeOrName(String part, String code) {
        as(town.ada).list(Map.of("id_or_name", part)).hasModels(code);
    }

    @Test
    void classesAreNarrowedByTeacher() {
        as(town.ada).list(Map.of("teacher", 3)).hasModels("00002");
        as(town.ada).list(Map.of("teacher", 4)).hasModels();
        refuses(town.ada, "teacher", "x", "Enter a number.");
    }

    @Test
    void classesAreLeftOut() {
        as(town.ada).list(Map.of("_id", List.of("00001", "00003"))).hasModels("00002");
        as(town.ada).list(Map.of("_id", List.of("00001", "00002"))).hasModels();
        refuses(town.ada, "_id", "\0", "Null characters are not allowed.");
    }

    @ParameterizedTest
    @CsvSource({"id_or_name,''", "teacher,' '", "_id,''", "_id,no code at all", "unknown,1"})
    void emptyParameterIsIgnored(String parameter, String value) {
        as(town.ada).list(Map.of(parameter, value)).hasModels("00001", "00002");
    }
}
