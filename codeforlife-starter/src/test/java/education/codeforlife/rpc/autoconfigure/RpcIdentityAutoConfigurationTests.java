package education.codeforlife.rpc.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import education.codeforlife.request.CallingService;
import education.codeforlife.request.RequestUser;
import education.codeforlife.rpc.CallIdentity;
import education.codeforlife.rpc.RpcAuthentication;
import education.codeforlife.rpc.RpcCall;
import education.codeforlife.rpc.jose.TestKeys;
import education.codeforlife.rpc.jose.TokenAuthentication;
import education.codeforlife.settings.autoconfigure.ClockAutoConfiguration;
import education.codeforlife.settings.autoconfigure.SettingsAutoConfiguration;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

class RpcIdentityAutoConfigurationTests {

    private static final TestKeys KEYS = TestKeys.generate();
    private static final TestKeys NEXT = TestKeys.generate();

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    ClockAutoConfiguration.class, RpcIdentityAutoConfiguration.class, SettingsAutoConfiguration.class))
            .withPropertyValues("codeforlife.service.name=account");

    private final ApplicationContextRunner production = runner.withPropertyValues("codeforlife.environment=production");

    private record Sent(Map<String, String> headers) implements RpcCall {

        @Override
        public String method() {
            return "Account/Find";
        }

        @Override
        public List<String> metadata(String name) {
            return Stream.ofNullable(headers.get(name)).toList();
        }
    }

    private static RequestUser callOfItself(AssertableApplicationContext context) {
        var headers = context.getBean(CallIdentity.class).forCallsTo("account").get();
        return context.getBean(RpcAuthentication.class).authenticate(new Sent(headers));
    }

    private static void assertIsKnown(AssertableApplicationContext context) {
        assertThat(callOfItself(context))
                .isInstanceOfSatisfying(
                        CallingService.class,
                        service -> assertThat(service.name()).isEqualTo("account"));
    }

    @Test
    void serviceWithoutKeysDoesNotHaveAnIdentity() {
        production.run(context -> assertThat(context)
                .hasNotFailed()
                .doesNotHaveBean(CallIdentity.class)
                .doesNotHaveBean(RpcAuthentication.class));
    }

    @Test
    void servicesKnowEachOtherLocally() {
        runner.withPropertyValues("codeforlife.environment=local")
                .run(RpcIdentityAutoConfigurationTests::assertIsKnown);
    }

    @Test
    void keysAreReadFromFiles(@TempDir Path directory) throws IOException {
        var mine = Files.writeString(directory.resolve("private-key.pem"), KEYS.privatePem());
        var trusted = Files.writeString(directory.resolve("account.pem"), KEYS.publicPem());
        production
                .withPropertyValues(
                        "codeforlife.rpc.private-key=file:" + mine,
                        "codeforlife.rpc.trusted.account.public-keys=file:" + trusted)
                .run(RpcIdentityAutoConfigurationTests::assertIsKnown);
    }

    @Test
    void eitherOfTwoKeysIsAccepted() {
        for (var keys : List.of(KEYS, NEXT)) {
            production
                    .withPropertyValues(
                            "codeforlife.rpc.private-key=" + keys.privatePem(),
                            "codeforlife.rpc.trusted.account.public-keys[0]=" + KEYS.publicPem(),
                            "codeforlife.rpc.trusted.account.public-keys[1]=" + NEXT.publicPem())
                    .run(RpcIdentityAutoConfigurationTests::assertIsKnown);
        }
    }

    /** Boot would let it authenticate the callers of gRPC. */
    @Test
    void decoderOfTokensIsNotABean() {
        runner.withPropertyValues("codeforlife.environment=local")
                .run(context -> assertThat(context)
                        .hasSingleBean(TokenAuthentication.class)
                        .doesNotHaveBean(JwtDecoder.class));
    }

    @Test
    void localKeyIsUnknownOutsideLocal() {
        runner.withPropertyValues("codeforlife.environment=local").run(local -> {
            var headers =
                    local.getBean(CallIdentity.class).forCallsTo("account").get();
            production
                    .withPropertyValues("codeforlife.rpc.trusted.account.public-keys=" + KEYS.publicPem())
                    .run(context -> assertThatThrownBy(() ->
                                    context.getBean(RpcAuthentication.class).authenticate(new Sent(headers)))
                            .hasMessageContaining("authentication_failed"));
        });
    }

    @Test
    void localKeyOutsideLocalStopsTheStartUp() throws IOException {
        for (var property : List.of("private-key", "trusted.account.public-keys")) {
            var file = "education/codeforlife/rpc/autoconfigure/local-"
                    + (property.equals("private-key") ? "private" : "public") + "-key.pem";
            var copy = new ClassPathResource(file).getContentAsString(StandardCharsets.US_ASCII);
            production
                    .withPropertyValues("codeforlife.rpc." + property + "=" + copy)
                    .run(context -> assertThat(context)
                            .getFailure()
                            .rootCause()
                            .hasMessage("Invalid codeforlife.rpc." + property
                                    + " (it is the key of the local environment, which everyone can read)"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "private-key, file:/does/not/exist.pem",
        "private-key, not a key",
        "private-key, classpath:education/codeforlife/rpc/autoconfigure/local-public-key.pem",
        "trusted.account.public-keys, file:/does/not/exist.pem",
        "trusted.account.public-keys, not a key",
        "trusted.account.public-keys, classpath:education/codeforlife/rpc/autoconfigure/local-private-key.pem",
        "remembered-tokens, 0"
    })
    void invalidSettingStopsTheStartUp(String property, String value) {
        production
                .withPropertyValues("codeforlife.rpc." + property + "=" + value)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .satisfies(cause -> assertThat(context.getStartupFailure())
                                .hasStackTraceContaining("Invalid codeforlife.rpc." + property)));
    }

    @Test
    void trustedServiceWithoutAKeyStopsTheStartUp() {
        production
                .withPropertyValues("codeforlife.rpc.trusted.payment.may-assert-users=true")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("Missing codeforlife.rpc.trusted.payment.public-keys"));
    }

    @Test
    void missingLibraryStopsTheStartUpIfKeysAreSet() {
        var without = new FilteredClassLoader(NimbusJwtDecoder.class);
        production.withClassLoader(without).run(context -> assertThat(context).hasNotFailed());
        production
                .withClassLoader(without)
                .withPropertyValues("codeforlife.rpc.trusted.account.public-keys=" + KEYS.publicPem())
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("spring-security-oauth2-jose"));
    }

    @Test
    void beansOfTheServiceReplaceOurs() {
        RpcAuthentication own = call -> RequestUser.anonymous();
        runner.withPropertyValues("codeforlife.environment=local")
                .withBean(RpcAuthentication.class, () -> own)
                .withBean(CallIdentity.class, () -> CallIdentity.NONE)
                .run(context -> assertThat(callOfItself(context)).isEqualTo(RequestUser.anonymous()));
    }
}
