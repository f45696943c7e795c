package education.codeforlife.rpc.autoconfigure;

import education.codeforlife.settings.SettingsCheck;
import education.codeforlife.settings.UnsafeSetting;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.grpc.server.autoconfigure.GrpcServerProperties;
import org.springframework.core.env.PropertyResolver;

/** Finds a server whose calls others on the network can read, or that describes itself to them. */
record RpcServerCheck(GrpcServerProperties server, PropertyResolver properties) implements SettingsCheck {

    @Override
    public List<UnsafeSetting> unsafeSettings() {
        var unsafe = new ArrayList<UnsafeSetting>();
        if (!hasTls() && !Plaintext.isSafe(server.getAddress())) {
            unsafe.add(new UnsafeSetting(
                    "spring.grpc.server.ssl.bundle",
                    "Other machines call the service without TLS.",
                    "Set it to the name of an SSL bundle, or spring.grpc.server.address to 127.0.0.1."));
        }
        if (!server.getSsl().isSecure()) {
            unsafe.add(new UnsafeSetting(
                    "spring.grpc.server.ssl.secure", "Certificates of clients are not verified.", "Remove it."));
        }
        if (properties.getProperty(RpcDefaults.REFLECTION, Boolean.class, false)) {
            unsafe.add(new UnsafeSetting(
                    RpcDefaults.REFLECTION, "The service describes itself to any caller.", "Remove it."));
        }
        return unsafe;
    }

    private boolean hasTls() {
        var ssl = server.getSsl();
        return ssl.getEnabled() == null ? ssl.getBundle() != null : ssl.getEnabled();
    }
}
