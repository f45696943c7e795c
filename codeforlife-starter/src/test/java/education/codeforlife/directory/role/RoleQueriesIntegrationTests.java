package education.codeforlife.directory.role;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.database.test.Queries;
import education.codeforlife.directory.world.DirectoryTest;
import education.codeforlife.directory.world.World;
import education.codeforlife.directory.world.WorldLoader;
import education.codeforlife.filter.RowAttribute;
import education.codeforlife.model.FetchPlan;
import education.codeforlife.model.Model;
import education.codeforlife.model.ModelQueries;
import education.codeforlife.session.test.Browser;
import education.codeforlife.user.Student;
import education.codeforlife.user.Teacher;
import education.codeforlife.user.User;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.function.Function;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Roles know their users, without a query for each. */
class RoleQueriesIntegrationTests extends DirectoryTest<Teacher, Long> {

    private static final int MANY = 50;
    private static final long FIRST = 1000;

    @Autowired
    private Queries queries;

    @Autowired
    private EntityManagerFactory entities;

    @Autowired
    private ApplicationContext service;

    @BeforeEach
    void addMany() {
        var world = new World(FIRST);
        for (int i = 0; i < MANY; i++) world.student(town.art, "S" + i, "", true);
        for (int i = 0; i < MANY; i++) world.teacher(null, false, "T" + i, "", true);
        new WorldLoader(jdbc).load(List.of(world));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "students/",
                "teachers/",
                "teachers/?search=a&ordering=-name",
                "taught-classes/",
                "taught-classes/?ordering=teacher&search=o"
            })
    void listCostsOneStatement(String path) {
        var browser = Browser.of(service);
        queries.during(() -> assertThat(browser.get(path + (path.contains("?") ? "&" : "?") + "limit=150")
                                .status())
                        .isEqualTo(200))
                .hasCount(1);
    }

    @Test
    void teachersLoadedWithoutTheirUsersCostOneStatement() {
        queries.during(() -> assertUsersAreLazy(Teacher.class, Teacher::getUser))
                .hasCount(1);
    }

    @Test
    void studentsLoadedWithoutTheirUsersCostOneStatement() {
        queries.during(() -> assertUsersAreLazy(Student.class, Student::getUser))
                .hasCount(1);
    }

    private <R> void assertUsersAreLazy(Class<R> type, Function<R, @Nullable User> user) {
        entities.runInTransaction(session -> assertThat(many(session, type))
                .hasSize(MANY)
                .allSatisfy(role -> {
                    assertThat(user.apply(role)).isNotNull();
                    assertThat(Hibernate.isInitialized(user.apply(role))).isFalse();
                    assertThat(user.apply(role).getId()).isGreaterThanOrEqualTo(FIRST);
                }));
    }

    private static <R> List<R> many(EntityManager session, Class<R> type) {
        return session.createQuery("select r from " + type.getSimpleName() + " r where r.id >= " + FIRST, type)
                .getResultList();
    }

    @Test
    void newRoleKnowsItsUser() {
        var teacher = new Teacher();
        var user = User.of(teacher);
        assertThat(teacher.getUser()).isSameAs(user);
        jdbc.sql("select setval('codeforlife.teachers_id_seq', 1000001), setval('codeforlife.users_id_seq', 1000001)")
                .query()
                .singleRow();
        save(user);
        entities.runInTransaction(session -> {
            var stored = session.find(Teacher.class, teacher.getId());
            assertThat(stored.getUser().getId()).isEqualTo(user.getId());
        });
    }

    @Test
    void rowsAreLockedInAScopeOfAPath() {
        entities.runInTransaction(session -> {
            var model = Model.of(entities, Teacher.class, null);
            var scope = RowAttribute.of(Teacher.class, "user.firstName")
                    .is("T7")
                    .or(RowAttribute.of(Teacher.class, "school.id").is(town.hill.id()));
            var rows = new ModelQueries<>(session, model)
                    .findAll(
                            List.of(FIRST + 7, FIRST + 8, town.tom.teacher().id()),
                            scope,
                            FetchPlan.of(session, model, List.of()),
                            true);
            assertThat(rows)
                    .extracting(Teacher::getId)
                    .containsExactly(town.tom.teacher().id(), FIRST + 7);
        });
    }
}
