package education.codeforlife.rpc.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Stubs are made before the server listens, so that its port is chosen here. */
final class FreePort implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            TestPropertyValues.of(
                            "spring.grpc.server.port=" + socket.getLocalPort(),
                            "codeforlife.rpc.loopback.target=static://localhost:" + socket.getLocalPort())
                    .applyTo(context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
