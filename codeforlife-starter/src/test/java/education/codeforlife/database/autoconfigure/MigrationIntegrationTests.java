package education.codeforlife.database.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.user.User;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Services and releases of the library that start one after the other, or at once, on one database. */
class MigrationIntegrationTests {

    private final MigratedDatabase database = MigratedDatabase.create();

    @TempDir
    private Path directory;

    @AfterEach
    void dropTheDatabase() {
        database.close();
    }

    @Test
    void serviceWithoutTheUserModuleDoesNotMakeTablesOfPeople() {
        start(withoutPeople());

        assertThat(database.tables("codeforlife")).containsExactly("core_history", "sessions");
    }

    @Test
    void userModuleCanBeAddedToARunningService() {
        start(withoutPeople());
        database.execute("insert into fruits values (1, 'apple', false, '2030-01-01')");

        start(service());

        assertThat(database.tables("codeforlife")).contains("sessions", "user_history", "users");
        assertThat(database.strings("select name from fruits")).containsExactly("apple");
    }

    @Test
    void userModuleCanBeRemovedFromARunningService() {
        start(service());

        start(withoutPeople());

        assertThat(database.tables("codeforlife")).contains("users");
    }

    @Test
    void tablesOfPeopleExistWhereTheirBeansAreTurnedOff() {
        start(service().withPropertyValues("codeforlife.user.enabled=false"));

        assertThat(database.tables("codeforlife")).contains("users");
    }

    @Test
    void libraryMigrationsCanBeTurnedOff() {
        start(service().withPropertyValues("codeforlife.database.library-migrations=false"));

        assertThat(database.tables("codeforlife")).isEmpty();
        assertThat(database.tables("public")).contains("fruits");
    }

    @Test
    void platformMigratesInTheServicesSchemaBetweenCoreAndUser() {
        var files = new MigrationFiles(directory)
                .add(
                        "platform",
                        "V9__inbox.sql",
                        "create table inbox (session_id uuid references codeforlife.sessions)")
                .add("user", "V9__done.sql", "create view done as select * from codeforlife_school.inbox");

        start(service().withClassLoader(files.classLoader()));

        assertThat(database.tables("codeforlife_school"))
                .containsExactly(
                        "event_deliveries",
                        "event_inbox",
                        "event_outbox",
                        "failed_tasks",
                        "inbox",
                        "mail_attachments",
                        "platform_history",
                        "scheduled_tasks",
                        "service");
    }

    @Test
    void eachServiceHasTheTablesOfPlatformAndAllShareThoseOfPeople() {
        start(service());

        start(another("portal"));

        assertThat(database.tables("codeforlife_school")).contains("scheduled_tasks");
        assertThat(database.tables("codeforlife_portal")).contains("scheduled_tasks");
        assertThat(database.applied("codeforlife.user_history")).doesNotHaveDuplicates();
    }

    @Test
    void startUnderAnotherServicesNameIsRefused() {
        start(database.service("pupil-data"));

        database.service("pupil_data")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessage("The schema \"codeforlife_pupil_data\" belongs to the service \"pupil-data\","
                                + " and this service is called \"pupil_data\"."));
    }

    @Test
    void refusedStartMigratesNothing() {
        start(withoutPeople());
        database.execute("update codeforlife_school.service set name = 'academy'");

        service().run(context -> assertThat(context).hasFailed());

        assertThat(database.tables("codeforlife")).doesNotContain("users");
    }

    @Test
    void renamedServiceStartsOnceItsSchemaIsRenamed() {
        start(service());
        database.execute("alter schema codeforlife_school rename to codeforlife_academy");
        database.execute("update codeforlife_academy.service set name = 'academy'");

        start(database.service("academy"));
    }

    @Test
    void serviceMayFindAnEmptySchemaOfItsName() {
        database.execute("create schema codeforlife_school");

        start(service());

        assertThat(database.strings("select name from codeforlife_school.service"))
                .containsExactly("school");
    }

    @Test
    void unusableServiceNameIsRefused() {
        database.service("Pupil Data")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessage("The service name \"Pupil Data\" cannot be part of a schema's name."));
    }

    @Test
    void olderReleaseStartsOnTheSchemaOfANewerOne() {
        start(newerRelease());

        start(service());

        assertThat(database.applied("codeforlife.user_history"))
                .endsWith("V4__teacher_invitations.sql", "V9__nickname.sql");
    }

    @Test
    void newerReleaseExpandsTheSchemaOfAnOlderOne() {
        start(service());
        var older = database.applied("codeforlife.user_history");

        start(newerRelease());

        assertThat(database.applied("codeforlife.user_history"))
                .startsWith(older.toArray(String[]::new))
                .endsWith("V9__nickname.sql");
    }

    @Test
    void nodesThatStartAtOnceMigrateOnce() throws Exception {
        var threads = Executors.newFixedThreadPool(4);
        var nodes = threads.invokeAll(List.of(this::startOne, this::startOne, this::startOne, this::startOne));
        threads.shutdown();
        for (var node : nodes) assertThat(node.get()).isNull();

        assertThat(Stream.of(
                                "codeforlife.core_history",
                                "codeforlife_school.platform_history",
                                "codeforlife.user_history")
                        .flatMap(history -> database.applied(history).stream()))
                .containsExactly(
                        "V1__sessions.sql",
                        "V1__tasks.sql",
                        "V2__mail_attachments.sql",
                        "V3__events.sql",
                        "V1__people.sql",
                        "V2__attempts.sql",
                        "V3__sign_in.sql",
                        "V4__teacher_invitations.sql");
    }

    private Throwable startOne() {
        var failure = new Throwable[1];
        service().run(context -> failure[0] = context.getStartupFailure());
        return failure[0];
    }

    private ApplicationContextRunner service() {
        return database.service("school");
    }

    private ApplicationContextRunner withoutPeople() {
        return service().withClassLoader(new FilteredClassLoader(User.class));
    }

    /** A service on the same database has a history of its own. */
    private ApplicationContextRunner another(String name) {
        return database.service(name)
                .withPropertyValues("spring.flyway.default-schema=" + name, "spring.flyway.schemas=" + name);
    }

    private ApplicationContextRunner newerRelease() {
        return service()
                .withClassLoader(new MigrationFiles(directory)
                        .add("user", "V9__nickname.sql", "alter table users add nickname varchar(50)")
                        .classLoader());
    }

    private static void start(ApplicationContextRunner service) {
        service.run(context -> assertThat(context).hasNotFailed());
    }
}
