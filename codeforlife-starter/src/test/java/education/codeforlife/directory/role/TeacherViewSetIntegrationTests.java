package education.codeforlife.directory.role;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.directory.world.DirectoryTest;
import education.codeforlife.user.Teacher;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Teachers lead to their users. */
class TeacherViewSetIntegrationTests extends DirectoryTest<Teacher, Long> {

    @Test
    void namesOfUsersAreRead() {
        client.retrieve(town.tom.id())
                .hasField("name", "Tom")
                .hasField("id", town.tom.teacher().id());
        client.list().hasModels(ids(town.ada, town.free, town.olga, town.tina, town.tom));
        client.list(Map.of("ordering", "-name", "limit", 1)).hasModels(ids(town.tom));
    }

    @Test
    void teachersAreFoundByTheirUsers() {
        client.list(Map.of("name", "Tina")).hasModels(ids(town.tina));
        client.list(Map.of("user", town.olga.id())).hasModels(ids(town.olga));
        client.list(Map.of("user", 1_000_000)).isRefused(400);
        client.list(Map.of("search", "van ina")).hasModels(ids(town.tina));
        client.list(Map.of("orphaned", "true")).hasModels();
    }

    @Test
    void inactiveUserIsAbsentToFilters() {
        jdbc.sql("update codeforlife.users set is_active = false where id = :id")
                .param("id", town.tina.id())
                .update();
        client.list(Map.of("name", "Tina")).hasModels();
        client.list(Map.of("orphaned", "true")).hasModels(ids(town.tina));
        client.list(Map.of("ordering", "name")).hasModels(ids(town.ada, town.free, town.olga, town.tom, town.tina));
        client.retrieve(town.tina.id()).hasField("name", "Tina");
    }

    @Test
    void teacherIsChanged() {
        client.partialUpdate(town.tom.id(), Map.of("is_admin", true)).hasField("name", "Tom");
        assertThat(row(town.tom.id()).isAdmin()).isTrue();
    }
}
