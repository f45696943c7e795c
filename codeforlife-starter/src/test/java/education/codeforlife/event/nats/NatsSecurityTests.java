package education.codeforlife.event.nats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import education.codeforlife.event.EventHistory.UnavailableException;
import education.codeforlife.event.EventMessage;
import education.codeforlife.event.Subscription;
import education.codeforlife.event.test.NatsServer;
import io.nats.client.NKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server with TLS, on which each service has the permissions that provisioning prints. */
class NatsSecurityTests {

    private static final Subscription OFFICE = NatsBroker.subscription("school.joined", "mailer");
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    private static Path directory;

    @SuppressWarnings("NullAway.Init") // before all tests
    private static NatsServer server;

    @SuppressWarnings("NullAway.Init") // before all tests
    private static SSLContext trust;

    @SuppressWarnings("NullAway.Init") // before all tests
    private static NKey key;

    @BeforeAll
    static void startTheServer() throws Exception {
        var store = certificate();
        trust = trust(store);
        key = NKey.createUser(new SecureRandom());
        server = NatsServer.start(configuration(store));
        NatsProvisioning.provision(settings("school", user("admin")), NatsBroker.TOPICS, List.of());
        NatsProvisioning.provision(settings("office", user("admin")), List.of(), List.of(OFFICE));
    }

    @AfterAll
    static void stopTheServer() {
        if (server != null) server.close();
    }

    private static KeyStore certificate() throws Exception {
        var file = directory.resolve("nats.p12");
        var made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "nats",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=nats",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .start();
        assertThat(made.waitFor()).isZero();
        var store = KeyStore.getInstance("PKCS12");
        try (InputStream content = Files.newInputStream(file)) {
            store.load(content, PASSWORD);
        }
        return store;
    }

    private static SSLContext trust(KeyStore own) throws Exception {
        var certificates = KeyStore.getInstance("PKCS12");
        certificates.load(null, null);
        certificates.setCertificateEntry("nats", own.getCertificate("nats"));
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(certificates);
        var context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }

    private static String configuration(KeyStore store) throws Exception {
        var certificate = pem("CERTIFICATE", store.getCertificate("nats").getEncoded());
        var secret = pem("PRIVATE KEY", store.getKey("nats", PASSWORD).getEncoded());
        return "tls { cert_file: \"" + certificate + "\", key_file: \"" + secret + "\" }\n"
                + "authorization { users = [\n"
                + "{ user: admin, password: secret }\n"
                + "{ user: school, password: secret, "
                + NatsPermissions.of("school", NatsBroker.TOPICS, List.of()).text() + " }\n"
                + "{ nkey: " + new String(key.getPublicKey()) + ", "
                + NatsPermissions.of("office", List.of(), List.of(OFFICE)).text() + " }\n"
                + "] }";
    }

    private static Path pem(String kind, byte[] content) throws IOException {
        var text = "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder().encodeToString(content) + "\n-----END "
                + kind + "-----\n";
        return Files.writeString(directory.resolve(kind.replace(' ', '-') + ".pem"), text);
    }

    private static NatsAccess user(String name) {
        return new NatsAccess(name, "secret", null, null, trust);
    }

    private static NatsSettings office() {
        return settings("office", new NatsAccess(null, null, new String(key.getSeed()), null, trust));
    }

    private static NatsSettings settings(String service, NatsAccess access) {
        return NatsBroker.settings(server.url(), service, access);
    }

    @Test
    void printedPermissionsAreEnoughToPublishAndSubscribe() throws Exception {
        var receiver = new RecordingReceiver();
        var office = NatsTransport.of(office(), List.of());
        var school = NatsTransport.of(settings("school", user("school")), NatsBroker.TOPICS);
        office.check(List.of(OFFICE));
        school.check(List.of());
        office.start(List.of(OFFICE), receiver);
        school.start(List.of(), receiver);
        try {
            var event = NatsBroker.event("school.joined", "7", 1);
            assertThat(school.publish(List.of(event)))
                    .containsExactly(event.headers().id());
            await().until(() -> receiver.received.equals(List.of(event)));
            assertThat(office.publish(List.of(NatsBroker.event("school.joined", "7", 2))))
                    .isEmpty();

            assertThat(replayed("school.joined")).containsExactly(event);
            assertThatExceptionOfType(UnavailableException.class)
                    .as("it does not subscribe to that")
                    .isThrownBy(() -> replayed("school.left"))
                    .withMessageContaining("not to the end");
        } finally {
            school.stop();
            office.stop();
        }
    }

    private static List<EventMessage> replayed(String topic) {
        var events = new ArrayList<EventMessage>();
        NatsHistory.of(office()).read(List.of(topic), Instant.parse("2001-01-01T00:00:00Z"), events::add);
        return events;
    }

    @Test
    void wrongPasswordStopsTheStart() {
        var settings = settings("school", new NatsAccess("school", "wrong", null, null, trust));
        assertThatIllegalStateException()
                .isThrownBy(() -> NatsTransport.of(settings, NatsBroker.TOPICS).check(List.of()))
                .withMessageContaining("NATS refuses the login of the service");
    }

    @Test
    void secretsAreNotInTexts() {
        assertThat(settings("school", user("school")).toString()).doesNotContain("secret");
    }
}
