package education.codeforlife.event.nats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import education.codeforlife.event.test.NatsServer;
import io.nats.client.NKey;
import io.nats.client.support.JwtUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that knows accounts, whose users show a JWT from a file. */
class NatsCredentialsTests {

    private static final String UNLIMITED = """
            {"type": "account", "version": 2, "limits": {"subs": -1, "data": -1, "payload": -1, "imports": -1, "exports": -1,
             "wildcards": true, "conn": -1, "leaf": -1, "mem_storage": -1, "disk_storage": -1, "streams": -1, "consumer": -1}}""";

    @TempDir
    private static Path directory;

    private static @Nullable NatsServer server;

    @SuppressWarnings("NullAway.Init") // before all tests
    private static NKey account;

    @BeforeAll
    static void startTheServer() throws Exception {
        var operator = NKey.createOperator(new SecureRandom());
        var system = NKey.createAccount(new SecureRandom());
        account = NKey.createAccount(new SecureRandom());
        server = NatsServer.start("operator: " + jwt(operator, operator, "{\"type\": \"operator\", \"version\": 2}")
                + "\nsystem_account: " + name(system)
                + "\nresolver: MEMORY\nresolver_preload {\n"
                + name(system) + ": " + jwt(operator, system, "{\"type\": \"account\", \"version\": 2}") + "\n"
                + name(account) + ": " + jwt(operator, account, UNLIMITED) + "\n}");
    }

    @AfterAll
    static void stopTheServer() {
        if (server != null) server.close();
    }

    private static String jwt(NKey issuer, NKey subject, String claims) throws GeneralSecurityException, IOException {
        return JwtUtils.issueJWT(
                issuer,
                name(subject),
                "any",
                Duration.ofHours(1),
                JwtUtils.currentTimeSeconds(),
                name(issuer),
                () -> claims);
    }

    private static String name(NKey key) throws GeneralSecurityException, IOException {
        return new String(key.getPublicKey());
    }

    private static NatsSettings settings(NKey issuer) throws GeneralSecurityException, IOException {
        var user = NKey.createUser(new SecureRandom());
        var file = directory.resolve(name(user) + ".creds");
        Files.writeString(
                file,
                "-----BEGIN NATS USER JWT-----\n" + JwtUtils.issueUserJWT(issuer, name(account), name(user))
                        + "\n------END NATS USER JWT------\n\n-----BEGIN USER NKEY SEED-----\n"
                        + new String(user.getSeed())
                        + "\n------END USER NKEY SEED------\n");
        var running = Objects.requireNonNull(server);
        return NatsBroker.settings(running.url(), "school", new NatsAccess(null, null, null, file, null));
    }

    @Test
    void userOfTheFilePublishes() throws Exception {
        var settings = settings(account);
        NatsProvisioning.provision(settings, NatsBroker.TOPICS, List.of());
        var school = NatsTransport.of(settings, NatsBroker.TOPICS);
        school.check(List.of());
        school.start(List.of(), new RecordingReceiver());
        try {
            var event = NatsBroker.event("school.joined", "7", 1);
            assertThat(school.publish(List.of(event)))
                    .containsExactly(event.headers().id());
        } finally {
            school.stop();
        }
    }

    @Test
    void userOfAnotherIssuerIsRefused() throws Exception {
        var settings = settings(NKey.createAccount(new SecureRandom()));
        assertThatIllegalStateException()
                .isThrownBy(() -> NatsTransport.of(settings, NatsBroker.TOPICS).check(List.of()))
                .withMessageContaining("NATS refuses the login of the service");
    }
}
