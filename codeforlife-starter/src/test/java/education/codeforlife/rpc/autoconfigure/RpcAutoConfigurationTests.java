package education.codeforlife.rpc.autoconfigure;

import static education.codeforlife.permission.Permissions.allowAny;
import static education.codeforlife.permission.Permissions.allowNone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import education.codeforlife.logging.autoconfigure.LoggingAutoConfiguration;
import education.codeforlife.request.RequestUser;
import education.codeforlife.rpc.RpcAuthentication;
import education.codeforlife.rpc.RpcClient;
import education.codeforlife.rpc.RpcHandler;
import education.codeforlife.rpc.RpcRules;
import education.codeforlife.rpc.RpcValidator;
import education.codeforlife.rpc.account.v1.AccountGrpc;
import education.codeforlife.rpc.account.v1.AccountGrpc.AccountBlockingStub;
import education.codeforlife.rpc.account.v1.FindRequest;
import education.codeforlife.rpc.account.v1.Person;
import education.codeforlife.rpc.grpc.CallGate;
import education.codeforlife.rpc.grpc.Stubs;
import education.codeforlife.settings.UnsafeSetting;
import education.codeforlife.settings.UnsafeSettingsException;
import education.codeforlife.settings.autoconfigure.SettingsAutoConfiguration;
import io.grpc.BindableService;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.grpc.client.autoconfigure.CompositeChannelFactoryAutoConfiguration;
import org.springframework.boot.grpc.client.autoconfigure.GrpcClientAutoConfiguration;
import org.springframework.boot.grpc.server.autoconfigure.GrpcServerAutoConfiguration;
import org.springframework.boot.grpc.server.autoconfigure.GrpcServerExecutorProvider;
import org.springframework.boot.grpc.server.autoconfigure.GrpcServerServicesAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.grpc.client.GrpcChannelFactory;
import org.springframework.grpc.server.GrpcServerFactory;

class RpcAutoConfigurationTests {

    private static final String[] LOCAL = {"codeforlife.environment=local"};
    private static final String[] PRODUCTION = {"codeforlife.environment=production"};

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    CompositeChannelFactoryAutoConfiguration.class,
                    GrpcClientAutoConfiguration.class,
                    GrpcServerAutoConfiguration.class,
                    GrpcServerServicesAutoConfiguration.class,
                    LoggingAutoConfiguration.class,
                    RpcClientAutoConfiguration.class,
                    RpcServerAutoConfiguration.class,
                    SettingsAutoConfiguration.class,
                    SslAutoConfiguration.class))
            .withPropertyValues("spring.grpc.server.port=0", "spring.grpc.server.reflection.enabled=false");

    private final ApplicationContextRunner server = runner.withUserConfiguration(Server.class);
    private final ApplicationContextRunner client = runner.withUserConfiguration(Client.class);

    @Configuration(proxyBeanMethods = false)
    static class Server {

        @Bean
        Handler handler() {
            return new Handler();
        }
    }

    @RpcHandler
    static class Handler extends AccountGrpc.AccountImplBase {

        void permissions(RpcRules rules) {
            rules.on("Find").permit(allowAny());
            rules.otherwise().permit(allowNone());
        }

        @Override
        public void find(FindRequest request, StreamObserver<Person> response) {
            response.onNext(Person.newBuilder().setName("Ada").build());
            response.onCompleted();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Client {

        @Bean
        Holder holder(@RpcClient("account") AccountBlockingStub accounts) {
            return new Holder(accounts);
        }
    }

    record Holder(AccountBlockingStub accounts) {}

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> failure(AssertableApplicationContext context) {
        return assertThat(context).getFailure().rootCause();
    }

    private static void assertUnsafe(AssertableApplicationContext context, String property) {
        failure(context)
                .isInstanceOfSatisfying(
                        UnsafeSettingsException.class,
                        unsafe -> assertThat(unsafe.settings())
                                .extracting(UnsafeSetting::property)
                                .contains(property));
    }

    @Test
    void handlerIsServedLocallyWithoutTls() {
        server.withPropertyValues(LOCAL)
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(CallGate.class));
    }

    @Test
    void serviceWithoutHandlersDoesNotServeCalls() {
        runner.withPropertyValues(PRODUCTION)
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(CallGate.class)
                        .doesNotHaveBean(BindableService.class));
    }

    @Test
    void serviceWithoutGrpcStarts() {
        runner.withClassLoader(new FilteredClassLoader(GrpcServerFactory.class, GrpcChannelFactory.class))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(CallGate.class)
                        .doesNotHaveBean(Stubs.class));
    }

    @Test
    void serverWithoutTlsStopsTheStartUp() {
        server.withPropertyValues(PRODUCTION).run(context -> assertUnsafe(context, "spring.grpc.server.ssl.bundle"));
    }

    @Test
    void serverOnLoopbackNeedsNoTls() {
        server.withPropertyValues(PRODUCTION)
                .withPropertyValues("spring.grpc.server.address=127.0.0.1")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void descriptionOfTheServiceOutsideLocalStopsTheStartUp() {
        server.withPropertyValues(PRODUCTION)
                .withPropertyValues(
                        "spring.grpc.server.address=127.0.0.1", "spring.grpc.server.reflection.enabled=true")
                .run(context -> assertUnsafe(context, "spring.grpc.server.reflection.enabled"));
    }

    @Test
    void plaintextToAnotherMachineStopsTheStartUp() {
        client.withPropertyValues(PRODUCTION)
                .run(
                        context -> failure(context)
                                .hasMessage(
                                        "Calls of @RpcClient(\"account\") to dns:///account:9090 would be readable on the network:"
                                                + " set spring.grpc.client.channel.account.ssl.bundle to the name of an SSL bundle"));
    }

    @Test
    void unverifiedCertificateStopsTheStartUp() {
        client.withPropertyValues(PRODUCTION)
                .withPropertyValues(
                        "spring.grpc.client.channel.account.ssl.enabled=true",
                        "spring.grpc.client.channel.account.bypass-certificate-validation=true")
                .run(context -> failure(context).hasMessageContaining("would be readable on the network"));
    }

    @Test
    void plaintextToThisMachineIsAllowed() {
        client.withPropertyValues(PRODUCTION)
                .withPropertyValues("codeforlife.rpc.account.target=static://localhost:9090")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void plaintextIsAllowedLocally() {
        client.withPropertyValues(LOCAL).run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void callIsAnsweredOverTlsOnly(@TempDir Path directory) throws Exception {
        var keys = keys(directory);
        int port = freePort();
        server.withUserConfiguration(Client.class)
                .withPropertyValues(PRODUCTION)
                .withPropertyValues(
                        "spring.ssl.bundle.jks.own.keystore.location=file:" + keys,
                        "spring.ssl.bundle.jks.own.keystore.password=changeit",
                        "spring.ssl.bundle.jks.peer.truststore.location=file:" + keys,
                        "spring.ssl.bundle.jks.peer.truststore.password=changeit",
                        "spring.grpc.server.port=" + port,
                        "spring.grpc.server.ssl.bundle=own",
                        "codeforlife.rpc.account.target=dns:///localhost:" + port,
                        "spring.grpc.client.channel.account.ssl.bundle=peer")
                .run(context -> {
                    var accounts = context.getBean(Holder.class).accounts();
                    assertThat(accounts.find(FindRequest.getDefaultInstance()).getName())
                            .isEqualTo("Ada");
                    assertPlaintextIsRefused(port);
                });
    }

    private static void assertPlaintextIsRefused(int port) {
        var channel = ManagedChannelBuilder.forAddress("localhost", port)
                .usePlaintext()
                .build();
        try {
            var stub = AccountGrpc.newBlockingStub(channel);
            assertThatExceptionOfType(StatusRuntimeException.class)
                    .isThrownBy(() -> stub.find(FindRequest.getDefaultInstance()))
                    .satisfies(refused -> assertThat(refused.getStatus().getCode())
                            .isIn(Status.Code.UNAVAILABLE, Status.Code.INTERNAL));
        } finally {
            channel.shutdownNow();
        }
    }

    private static Path keys(Path directory) throws Exception {
        var file = directory.resolve("keys.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var command = new ProcessBuilder(
                keytool,
                "-genkeypair",
                "-alias",
                "own",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost",
                "-storetype",
                "PKCS12",
                "-storepass",
                "changeit",
                "-keystore",
                file.toString());
        assertThat(command.start().waitFor(30, TimeUnit.SECONDS)).isTrue();
        return file;
    }

    @Test
    void authenticationOfTheServiceReplacesOurs() {
        RpcAuthentication own = call -> RequestUser.anonymous();
        server.withPropertyValues(LOCAL)
                .withBean(RpcAuthentication.class, () -> own)
                .run(context ->
                        assertThat(context.getBean(RpcAuthentication.class)).isSameAs(own));
    }

    @Test
    void validatorOfUnknownTypeStopsTheStartUp() {
        RpcValidator<FindRequest> lambda = (request, errors) -> {};
        server.withPropertyValues(LOCAL)
                .withBean(RpcValidator.class, () -> lambda)
                .run(context -> failure(context).hasMessageContaining("not as a lambda"));
    }

    @Test
    void deadlineThatIsNotPositiveStopsTheStartUp() {
        server.withPropertyValues(LOCAL)
                .withPropertyValues("codeforlife.rpc.deadline=0s")
                .run(context -> failure(context).hasMessageContaining("codeforlife.rpc.deadline"));
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void callsAreServedByVirtualThreadsIfThePropertySaysSo() {
        server.withPropertyValues(LOCAL)
                .withPropertyValues("spring.threads.virtual.enabled=true")
                .run(context -> assertThat(context).hasSingleBean(GrpcServerExecutorProvider.class));
        server.withPropertyValues(LOCAL)
                .run(context -> assertThat(context).doesNotHaveBean(GrpcServerExecutorProvider.class));
    }
}
