package education.codeforlife.database.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service whose role may read and write rows, but not make tables. */
class MigrationRightsIntegrationTests {

    private final MigratedDatabase database = MigratedDatabase.create();
    private final String role =
            "limited_" + database.strings("select current_database()").get(0);

    @BeforeEach
    void createRole() {
        database.execute("create role %s login".formatted(role));
    }

    @AfterEach
    void dropRole() {
        database.execute("drop owned by " + role);
        database.execute("drop role " + role);
        database.close();
    }

    @Test
    void migratedDatabaseNeedsNoRightToMakeTables() {
        database.service("school").run(context -> assertThat(context).hasNotFailed());
        for (var schema : new String[] {"public", "codeforlife", "codeforlife_school"}) {
            database.execute("grant usage on schema %s to %s".formatted(schema, role));
            database.execute(
                    "grant select, insert, update, delete on all tables in schema %s to %s".formatted(schema, role));
        }

        database.serviceOf(role, "school").run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void emptyDatabaseIsNotMigratedWithoutIt() {
        database.serviceOf(role, "school")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("permission denied"));
    }
}
