package education.codeforlife.directory.role;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.directory.world.DirectoryTest;
import education.codeforlife.directory.world.World.Person;
import education.codeforlife.user.User;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Users are looked up by the id of their student. */
class StudentViewSetIntegrationTests extends DirectoryTest<User, Long> {

    StudentViewSetIntegrationTests() {
        super(StudentViewSet.class);
    }

    private static long id(Person person) {
        assertThat(person.student()).isNotNull();
        return person.student().id();
    }

    @Test
    void pathIsOfTheStudent() {
        assertThat(id(town.nina)).isNotEqualTo(town.nina.id());
        client.retrieve(id(town.nina)).hasField("id", id(town.nina)).hasField("first_name", "Nina");
        client.partialUpdate(id(town.nina), Map.of("first_name", "Nino"));
        assertThat(row(id(town.nina)).getId()).isEqualTo(town.nina.id());
    }

    @Test
    void studentOutOfScopeIsUnknown() {
        client.retrieve(id(town.indy)).isRefused(404);
        client.retrieve(id(town.ghost)).isRefused(404);
        client.retrieve(town.ada.id() + 1000).isRefused(404);
    }

    @Test
    void listIsOfStudents() {
        client.list().hasModels(id(town.nina), id(town.max), id(town.zoe), id(town.dora), id(town.stray));
        client.list(Map.of("id", id(town.zoe))).hasModels(id(town.zoe));
        client.list(Map.of("ordering", "-id", "limit", 2)).hasModels(id(town.stray), id(town.dora));
    }

    @Test
    void bulkUpdateIsKeyedByStudent() {
        client.bulkPartialUpdate(
                Map.of(id(town.zoe), Map.of("first_name", "Z"), id(town.nina), Map.of("first_name", "N")));
        assertThat(row(id(town.zoe)).getFirstName()).isEqualTo("Z");
        assertThat(row(id(town.nina)).getFirstName()).isEqualTo("N");
        client.bulkPartialUpdate(Map.of(id(town.indy), Map.of("first_name", "I")))
                .isRefused(400);
    }

    @Test
    void studentsAreDeleted() {
        client.destroy(id(town.dora));
        client.bulkDestroy(id(town.zoe), id(town.nina), id(town.indy));
        client.list().hasModels(id(town.max), id(town.stray));
    }
}
