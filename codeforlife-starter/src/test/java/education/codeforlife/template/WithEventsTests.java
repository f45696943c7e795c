package education.codeforlife.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that was made with {@code --events}. {@link WithoutPeopleTests} runs the tests of another one. */
class WithEventsTests {

    private static final String FRUIT = "java/education/codeforlife/service/%s/fruit/";

    private static ScratchLibrary library;
    private static Path market;
    private static Path account;

    @BeforeAll
    static void makeServices(@TempDir Path directory) {
        library = ScratchLibrary.in(directory);
        library.release("0.1.0");
        library.newService("market", "--events").succeeds();
        market = library.pathOf("market");
        account = library.service("account");
    }

    @Test
    void topicSubscriberAndTestsAreAdded() {
        var added = new TreeSet<>(Snapshot.of(market).files().keySet());
        added.removeIf(path -> Files.exists(account.resolve(path.replace("market", "account"))));
        added.removeIf(path -> path.endsWith("MarketApplication.java"));
        assertThat(added)
                .containsExactly(
                        "events.json",
                        "src/main/" + FRUIT.formatted("market") + "FruitExpired.java",
                        "src/main/" + FRUIT.formatted("market") + "FruitStock.java",
                        "src/test/" + FRUIT.formatted("market") + "FruitEventTests.java");
        assertThat(market.resolve("events.json")).content().contains("\"market.fruit_expired/stock\"");
        assertThat(market.resolve("pom.xml")).content().contains("<artifactId>jnats</artifactId>");
    }

    @Test
    void composeStartsNatsAndItsStreamsBeforeTheService() {
        assertThat(market.resolve("compose.yaml"))
                .content()
                .containsSubsequence(
                        "image: nats:",
                        "command: [--jetstream, --store_dir=/data, ",
                        "- broker:/data",
                        "healthcheck:",
                        "command: [--codeforlife.event.provision]",
                        "CODEFORLIFE_EVENT_NATS_URL: nats://broker:4222",
                        "condition: service_completed_successfully");
        assertThat(market.resolve("README.md"))
                .content()
                .contains("market.fruit_expired", "./mvnw package && docker compose up --build");
    }

    @Test
    void serviceWithoutEventsHasNothingOfThem() {
        assertThat(Snapshot.of(account).files())
                .allSatisfy((path, content) -> assertThat(path + content.text())
                        .doesNotContainPattern("(?i)nats|FruitExpired|codeforlife.event|only with|end of events"));
        assertThat(Snapshot.of(market).files())
                .allSatisfy((path, content) ->
                        assertThat(content.text()).doesNotContain("only with events", "end of events"));
    }

    @Test
    void updateRespectsTheRecord(@TempDir Path directory) {
        var copy = library.copyTo(directory);
        var template = copy.template();
        copy.write(template.resolve("with/events/later.txt"), "Later.");
        var pom = template.resolve("pom.xml");
        copy.write(pom, copy.read(pom).replace("    end of events", "    <?later?>\n    end of events"));
        copy.release("0.2.0");

        copy.update(copy.pathOf("market")).succeeds();
        copy.update(copy.pathOf("account")).succeeds();

        assertThat(copy.pathOf("market").resolve(".template.properties"))
                .content()
                .contains("version=0.2.0", "\nwith=events\n");
        assertThat(copy.pathOf("market").resolve("later.txt")).hasContent("Later.");
        assertThat(copy.pathOf("market").resolve("pom.xml")).content().contains("<?later?>", "jnats");
        assertThat(copy.pathOf("account").resolve("later.txt")).doesNotExist();
        assertThat(copy.pathOf("account").resolve("pom.xml")).content().doesNotContain("<?later?>", "jnats");
    }

    @Test
    void unknownPartInTheRecordIsRefused(@TempDir Path directory) {
        var copy = library.copyTo(directory);
        var record = copy.pathOf("market").resolve(".template.properties");
        copy.write(record, copy.read(record).replace("=events", "=evnets"));
        copy.commit(copy.pathOf("market"), "build: misspelt");
        copy.release("0.2.0");
        copy.update(copy.pathOf("market"))
                .isRefused(2, "Unknown part \"evnets\": a service of this version can be made with events.");
    }
}
