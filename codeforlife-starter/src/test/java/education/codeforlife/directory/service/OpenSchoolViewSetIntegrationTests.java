package education.codeforlife.directory.service;

import education.codeforlife.directory.world.DirectoryTest;
import education.codeforlife.user.School;
import org.junit.jupiter.api.Test;

class OpenSchoolViewSetIntegrationTests extends DirectoryTest<School, Long> {

    @Test
    void anonymousListReturnsActiveSchools() {
        client.list().hasModels(town.hill.id(), town.dale.id());
    }

    @Test
    void oneSchoolIsForItsPeople() {
        client.retrieve(town.hill.id()).isRefused(403);
        as(town.ada).retrieve(town.hill.id());
        as(town.ada).retrieve(town.dale.id()).isRefused(404);
    }
}
