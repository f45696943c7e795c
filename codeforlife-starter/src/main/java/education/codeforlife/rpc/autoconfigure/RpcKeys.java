package education.codeforlife.rpc.autoconfigure;

import education.codeforlife.rpc.jose.TrustedService;
import education.codeforlife.rpc.jose.TrustedServices;
import education.codeforlife.settings.DeploymentEnvironment;
import java.security.Key;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The keys of the service and of those that it trusts. In the local environment, a key that everyone can read stands in
 * for those that are not set.
 */
record RpcKeys(PemKeys files, RpcProperties properties, DeploymentEnvironment environment) {

    private static final String LOCAL = "classpath:education/codeforlife/rpc/autoconfigure/local-";

    ECPrivateKey privateKey() {
        var local = localPrivateKey();
        var location = properties.privateKey();
        if (location == null) return local;
        return refuseLocal(OnIdentity.PRIVATE_KEY, files.privateKey(OnIdentity.PRIVATE_KEY, location), local);
    }

    ECPrivateKey localPrivateKey() {
        return files.privateKey(OnIdentity.PRIVATE_KEY, LOCAL + "private-key.pem");
    }

    private <K extends Key> K refuseLocal(String property, K key, K local) {
        if (environment.isLocal() || !key.equals(local)) return key;
        throw new IllegalStateException(
                "Invalid " + property + " (it is the key of the local environment, which everyone can read)");
    }

    TrustedServices trusted() {
        var services = new LinkedHashMap<String, TrustedService>();
        properties.trusted().forEach((alias, service) -> services.put(alias, trusted(alias, service)));
        return new TrustedServices(Map.copyOf(services), environment.isLocal() ? anyLocal() : null);
    }

    private TrustedService trusted(String alias, RpcProperties.Trusted service) {
        var property = OnIdentity.TRUSTED + "." + alias + ".public-keys";
        if (service.publicKeys().isEmpty()) {
            throw new IllegalStateException(
                    "Missing " + property + ": set it to the location of a PEM file with a public key");
        }
        var keys = service.publicKeys().stream()
                .map(location -> refuseLocal(property, files.publicKey(property, location), localPublicKey()))
                .toList();
        return new TrustedService(keys, service.mayAssertUsers());
    }

    private TrustedService anyLocal() {
        return new TrustedService(List.of(localPublicKey()), true);
    }

    private ECPublicKey localPublicKey() {
        return files.publicKey(OnIdentity.TRUSTED, LOCAL + "public-key.pem");
    }
}
