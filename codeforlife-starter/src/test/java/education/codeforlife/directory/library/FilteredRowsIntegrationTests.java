package education.codeforlife.directory.library;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.database.test.CleanDatabase;
import education.codeforlife.directory.world.World;
import education.codeforlife.directory.world.WorldLoader;
import education.codeforlife.model.FetchPlan;
import education.codeforlife.model.Model;
import education.codeforlife.model.ModelQueries;
import education.codeforlife.softdelete.ActiveRows;
import education.codeforlife.user.School;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Rows that a filter hides are hidden from every query of a view set, also where its scope is unrestricted. */
@SpringBootTest
@CleanDatabase
@Transactional
class FilteredRowsIntegrationTests {

    @Autowired
    private EntityManager entities;

    @Autowired
    private JdbcClient jdbc;

    private final World world = new World(1);
    private final long open = world.school(true).id();
    private final long closed = world.school(false).id();

    private Model<School> model;
    private ModelQueries<School> queries;

    @BeforeEach
    void loadSchools() {
        new WorldLoader(jdbc).load(List.of(world));
        model = Model.of(entities.getEntityManagerFactory(), School.class, null);
        queries = new ModelQueries<>(entities, model);
    }

    @Test
    void anInactiveRowIsNotFoundByItsPrimaryKey() {
        assertThat(find(open, false)).isNotNull();
        assertThat(find(closed, false)).isNull();
        assertThat(find(closed, true)).isNull();
    }

    @Test
    void itIsFoundWhereItIsAskedFor() {
        assertThat(ActiveRows.orInactive(() -> List.of(find(closed, false)))).isNotEmpty();
    }

    @Test
    void itIsNotDeletedUnseen() {
        assertThat(queries.delete(List.of(open, closed))).isEqualTo(1);
    }

    private @Nullable School find(long id, boolean lock) {
        return queries.find(id, null, FetchPlan.of(entities, model, List.of()), lock);
    }
}
