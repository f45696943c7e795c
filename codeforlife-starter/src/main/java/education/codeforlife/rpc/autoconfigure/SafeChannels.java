package education.codeforlife.rpc.autoconfigure;

import education.codeforlife.rpc.grpc.ChannelSource;
import education.codeforlife.settings.DeploymentEnvironment;
import io.grpc.Channel;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.grpc.client.autoconfigure.GrpcClientProperties;
import org.springframework.grpc.client.ChannelBuilderOptions;
import org.springframework.grpc.client.GrpcChannelFactory;

/** Opens Boot's named channels, which have TLS unless what they carry stays on this machine. */
record SafeChannels(
        GrpcChannelFactory factory,
        GrpcClientProperties properties,
        RpcTargets targets,
        DeploymentEnvironment environment)
        implements ChannelSource {

    @Override
    public Channel open(String alias, Map<String, ?> serviceConfig) {
        var target = targets.getTarget(alias);
        refusePlaintext(alias, target);
        var options = ChannelBuilderOptions.defaults();
        return factory.createChannel(
                // Boot balances the load of named channels, which channels without a network do not accept
                Plaintext.isWithoutNetwork(target) ? target : alias,
                hasServiceConfig(alias)
                        ? options
                        : options.withCustomizer((name, builder) ->
                                builder.defaultServiceConfig(serviceConfig).enableRetry()));
    }

    private void refusePlaintext(String alias, String target) {
        if (environment.isLocal() || Plaintext.isSafe(target) || hasTls(channel(alias))) return;
        throw new IllegalStateException("Calls of @RpcClient(\"" + alias + "\") to " + target
                + " would be readable on the network: set spring.grpc.client.channel." + alias
                + ".ssl.bundle to the name of an SSL bundle");
    }

    private static boolean hasTls(GrpcClientProperties.@Nullable Channel channel) {
        if (channel == null || channel.isBypassCertificateValidation()) return false;
        var ssl = channel.getSsl();
        return ssl.getEnabled() == null ? ssl.getBundle() != null : ssl.getEnabled();
    }

    /** The service's own config of a channel is not changed. */
    private boolean hasServiceConfig(String alias) {
        var channel = channel(alias);
        return channel != null && channel.getServiceConfig() != null;
    }

    private GrpcClientProperties.@Nullable Channel channel(String alias) {
        var channels = properties.getChannel();
        var own = channels.get(alias);
        return own == null ? channels.get("default") : own;
    }
}
