package education.codeforlife.directory.role;

import education.codeforlife.directory.world.DirectoryTest;
import education.codeforlife.user.SchoolClass;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Classes lead to the users of their teachers. */
class TaughtClassViewSetIntegrationTests extends DirectoryTest<SchoolClass, Long> {

    TaughtClassViewSetIntegrationTests() {
        super(TaughtClassViewSet.class);
    }

    @Test
    void nameOfTheTeacherIsRead() {
        client.retrieve(town.biology.id()).hasField("teacher", "Tina");
        client.list(Map.of("search", "ol")).hasModels(town.drama.id());
        client.list(Map.of("ordering", "teacher")).hasModels(town.drama.id(), town.biology.id(), town.art.id());
    }
}
