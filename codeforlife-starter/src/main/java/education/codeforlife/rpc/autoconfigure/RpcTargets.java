package education.codeforlife.rpc.autoconfigure;

import java.util.regex.Pattern;
import org.springframework.core.env.PropertyResolver;
import org.springframework.grpc.client.VirtualTargets;

/** The addresses of services by their aliases. Boot's own property of a channel is second, DNS is last. */
record RpcTargets(PropertyResolver properties) implements VirtualTargets {

    private static final Pattern ALIAS = Pattern.compile("[a-z][a-z0-9-]*");

    /** Boot's own prefix for a host and a port that are not looked up otherwise. */
    private static final Pattern STATIC = Pattern.compile("(static|tcp):/*");

    @Override
    public String getTarget(String name) {
        var given = properties.resolvePlaceholders(name);
        var target = ALIAS.matcher(given).matches() ? ofAlias(given) : given;
        return STATIC.matcher(target).replaceFirst("");
    }

    private String ofAlias(String alias) {
        var boots = properties.getProperty(
                "spring.grpc.client.channel." + alias + ".target",
                alias.equals("default") ? "localhost:9090" : "dns:///" + alias + ":9090");
        return properties.getProperty("codeforlife.rpc." + alias + ".target", boots);
    }
}
