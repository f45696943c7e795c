package education.codeforlife.directory.library;

import static education.codeforlife.permission.Permissions.allowNone;
import static education.codeforlife.request.Action.LIST;
import static education.codeforlife.request.Action.RETRIEVE;

import education.codeforlife.caller.IsIndependent;
import education.codeforlife.caller.IsStudent;
import education.codeforlife.caller.IsTeacher;
import education.codeforlife.directory.world.DirectoryTest;
import education.codeforlife.user.School;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SchoolViewSetIntegrationTests extends DirectoryTest<School, Long> {

    @Test
    void listReturns403() {
        assertAllPermissions(rules -> {
            rules.on(LIST).permit(allowNone());
            rules.on(RETRIEVE)
                    .permit(new IsTeacher().inSchool(true).or(new IsStudent()).or(new IsIndependent(true)));
        });
        as(town.ada).list().isRefused(403);
    }

    @Test
    void peopleSeeTheSchoolThatTheyAreInOrAskToJoin() {
        for (var person : List.of(town.ada, town.tom, town.nina, town.rita)) {
            as(person).retrieve(town.hill.id()).hasBody("""
                            {"id": 1, "name": "School 1", "country": null, "uk_county": null}""");
        }
        for (var person : List.of(town.ada, town.tom, town.nina, town.rita)) {
            as(person)
                    .retrieve(town.dale.id())
                    .isRefused(404)
                    .hasBody(Map.of("detail", "No School matches the given query."));
        }
        as(town.rolf).retrieve(town.dale.id()).hasField("name", "School 2");
    }

    @Test
    void usersWithoutSchoolReturn403() {
        for (var person : List.of(town.free, town.indy)) {
            as(person).retrieve(town.hill.id()).isRefused(403);
        }
    }

    @Test
    void aClosedSchoolIsUnknown() {
        jdbc.sql("update codeforlife.schools set is_active = false where id = 1")
                .update();
        as(town.ada).retrieve(town.hill.id()).isRefused(404);
    }
}
