package education.codeforlife.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Services that were made with {@code --events}, {@code --rpc} and {@code --calls}. {@link WithoutPeopleTests} runs the tests
 * of one with events, {@code rehearse-release} builds others.
 */
class AddedPartsTests {

    private static final String MAIN = "src/main/java/education/codeforlife/service/";
    private static final String TEST = "src/test/java/education/codeforlife/service/";

    private static ScratchLibrary library;
    private static Path market;
    private static Path payment;
    private static Path plain;

    @BeforeAll
    static void makeServices(@TempDir Path directory) {
        library = ScratchLibrary.in(directory);
        library.release("0.1.0");
        plain = library.service("plain");
        library.newService("market", "--events").succeeds();
        market = library.pathOf("market");
        library.newService("payment", "--rpc", "--calls", "mail", "--calls", "account")
                .succeeds();
        payment = library.pathOf("payment");
    }

    @Test
    void eventsAddATopicASubscriberAndTheirTests() {
        assertThat(addedTo(market, "market"))
                .containsExactlyInAnyOrder(
                        "events.json",
                        MAIN + "market/fruit/FruitExpired.java",
                        MAIN + "market/fruit/FruitStock.java",
                        TEST + "market/fruit/FruitEventTests.java");
        assertThat(market.resolve("events.json")).content().contains("\"market.fruit_expired/stock\"");
        assertThat(market.resolve("pom.xml")).content().contains("<artifactId>jnats</artifactId>");
        assertThat(market.resolve(".template.properties")).content().contains("\nwith=events\n");
    }

    @Test
    void composeStartsNatsAndMakesTheStreamsBeforeTheServiceStarts() {
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
    void rpcAndCallsAddAProtoAHandlerAndAClientOfEachService() {
        assertThat(addedTo(payment, "payment"))
                .containsExactlyInAnyOrder(
                        "rpc.json",
                        "src/main/proto/payment.proto",
                        MAIN + "payment/fruit/PaymentHandler.java",
                        TEST + "payment/fruit/PaymentContract.java",
                        TEST + "payment/fruit/PaymentHandlerTests.java",
                        TEST + "payment/fruit/StubbedPayment.java",
                        TEST + "payment/fruit/FakePaymentTests.java",
                        MAIN + "payment/client/package-info.java",
                        MAIN + "payment/client/AccountClient.java",
                        MAIN + "payment/client/MailClient.java",
                        TEST + "payment/client/AccountClientTests.java",
                        TEST + "payment/client/MailClientTests.java");
        assertThat(payment.resolve("src/main/proto/payment.proto")).content().contains("service Payment {");
        assertThat(payment.resolve(MAIN + "payment/client/MailClient.java"))
                .content()
                .contains("@RpcClient(\"mail\") MailBlockingStub stub");
        assertThat(payment.resolve("README.md"))
                .content()
                .contains("## Calls of account\n", "## Calls of mail\n", "codeforlife.rpc.mail.target=");
        assertThat(payment.resolve(".template.properties")).content().contains("\nwith=rpc\ncalls=account,mail\n");
    }

    @Test
    void deploymentHasTheComponentsAndSettingsOfItsParts() {
        var base = "https://github.com/ocadotechnology/codeforlife-java//deploy";
        assertThat(payment.resolve("deploy/example/kustomization.yaml"))
                .content()
                .contains("\ncomponents:\n  - " + base + "/calls?ref=", "\n  - " + base + "/rpc?ref=")
                .contains("      - CODEFORLIFE_RPC_ACCOUNT_TARGET=dns:///rpc.account:9090\n")
                .contains("      - SPRING_GRPC_CLIENT_CHANNEL_MAIL_SSL_BUNDLE=calls\n")
                .doesNotContain("/events?ref=", "only with", "# -");
        assertThat(payment.resolve("compose.yaml")).content().contains("      - 127.0.0.1:9090:9090\n");
        assertThat(market.resolve("deploy/example/kustomization.yaml"))
                .content()
                .contains("\ncomponents:\n  - " + base + "/events?ref=", "      - CODEFORLIFE_EVENT_NATS_URL=")
                .doesNotContain("_RPC_", "/rpc?ref=");
    }

    @Test
    void pomOfACallerHasTheProtosAndTheFakesOfEachService() throws Exception {
        var pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(payment.resolve("pom.xml").toFile());
        assertThat(pom.getElementsByTagName("plugin").getLength()).isOne();
        assertThat(pom.getElementsByTagName("sourceDependency").getLength()).isEqualTo(2);
        assertThat(pom.getElementsByTagName("classifier").getLength()).isEqualTo(4);
        assertThat(contentOf(payment.resolve("pom.xml").toFile()))
                .contains("<artifactId>codeforlife-account-backend<", "<artifactId>codeforlife-mail-backend<")
                .contains("<codeforlife-account.version>0.0.0<", "<version>${codeforlife-mail.version}<")
                .containsOnlyOnce("<properties>")
                .containsOnlyOnce("<artifactId>grpc-inprocess<");
    }

    @Test
    void serviceHasNothingOfPartsThatItIsMadeWithout() {
        assertThat(Snapshot.of(plain).files())
                .allSatisfy(
                        (path, content) -> assertThat(path + content.text())
                                .doesNotContainPattern(
                                        "(?i)nats|FruitExpired|codeforlife.event|grpc|src/main/proto|only with|end of (events|rpc|calls)|9090"));
        assertThat(Snapshot.of(payment).files())
                .allSatisfy((path, content) -> assertThat(path + content.text())
                        .doesNotContainPattern("(?i)nats|FruitExpired|calledservice|only with|end of (rpc|calls)"));
    }

    @Test
    void updateRespectsTheRecord(@TempDir Path directory) {
        var copy = library.copyTo(directory);
        var template = copy.template();
        copy.write(template.resolve("with/events/later.txt"), "Later.");
        var client = template.resolve("with/calls/" + MAIN + "templateservice/client/CalledserviceClient.java");
        copy.write(client, copy.read(client) + "// Later.\n");
        var pom = template.resolve("pom.xml");
        copy.write(pom, copy.read(pom).replace("    end of events", "    <?later?>\n    end of events"));
        copy.release("0.2.0");

        for (var alias : Set.of("plain", "market", "payment")) {
            copy.update(copy.pathOf(alias)).succeeds();
        }

        assertThat(copy.pathOf("market").resolve(".template.properties"))
                .content()
                .contains("version=0.2.0", "\nwith=events\n");
        assertThat(copy.pathOf("market").resolve("later.txt")).hasContent("Later.");
        assertThat(copy.pathOf("market").resolve("pom.xml")).content().contains("<?later?>", "jnats");
        assertThat(copy.pathOf("payment").resolve(".template.properties"))
                .content()
                .contains("version=0.2.0", "\nwith=rpc\ncalls=account,mail\n");
        assertThat(copy.pathOf("payment").resolve(MAIN + "payment/client/MailClient.java"))
                .content()
                .contains("class MailClient {", "// Later.");
        assertThat(Snapshot.of(copy.pathOf("plain")).files())
                .allSatisfy((path, content) -> assertThat(content.text()).doesNotContainIgnoringCase("later."));
    }

    @Test
    void unknownPartsAndBadAliasesInTheRecordAreRefused(@TempDir Path directory) {
        var copy = library.copyTo(directory);
        copy.release("0.2.0");
        change(copy, "market", "=events", "=evnets");
        change(copy, "payment", "account,", "class,");
        copy.update(copy.pathOf("market"))
                .isRefused(
                        2, "Unknown part \"evnets\": a service of this version can be made with calls, events, rpc.");
        copy.update(copy.pathOf("payment")).isRefused(2, "Invalid alias \"class\"");
    }

    private static void change(ScratchLibrary library, String alias, String before, String after) {
        var record = library.pathOf(alias).resolve(".template.properties");
        library.write(record, library.read(record).replace(before, after));
        library.commit(library.pathOf(alias), "build: misspelt");
    }

    private static Set<String> addedTo(Path service, String alias) {
        var name = Character.toUpperCase(alias.charAt(0)) + alias.substring(1);
        return Snapshot.of(service).files().keySet().stream()
                .filter(path ->
                        !Files.exists(plain.resolve(path.replace(alias, "plain").replace(name, "Plain"))))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
