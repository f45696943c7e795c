package education.codeforlife.rpc.autoconfigure;

import education.codeforlife.error.ErrorTranslator;
import education.codeforlife.rpc.CallIdentity;
import education.codeforlife.rpc.RpcClient;
import education.codeforlife.rpc.grpc.RpcErrors;
import education.codeforlife.rpc.grpc.Stubs;
import education.codeforlife.settings.DeploymentEnvironment;
import education.codeforlife.settings.autoconfigure.SettingsAutoConfiguration;
import io.grpc.stub.AbstractStub;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.AutowiredAnnotationBeanPostProcessor;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.grpc.client.autoconfigure.CompositeChannelFactoryAutoConfiguration;
import org.springframework.boot.grpc.client.autoconfigure.GrpcChannelFactoryCustomizer;
import org.springframework.boot.grpc.client.autoconfigure.GrpcClientAutoConfiguration;
import org.springframework.boot.grpc.client.autoconfigure.GrpcClientProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.grpc.client.DefaultGrpcChannelFactory;
import org.springframework.grpc.client.GrpcChannelFactory;

/**
 * Injects stubs of other services, if a service adds {@code spring-boot-starter-grpc-client}.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = {CompositeChannelFactoryAutoConfiguration.class, SettingsAutoConfiguration.class})
@ConditionalOnClass({AbstractStub.class, GrpcChannelFactory.class, GrpcClientAutoConfiguration.class})
@ConditionalOnBean(GrpcChannelFactory.class)
@EnableConfigurationProperties(RpcProperties.class)
public final class RpcClientAutoConfiguration {

    @Bean
    RpcTargets rpcTargets(Environment environment) {
        return new RpcTargets(environment);
    }

    /** The factory of in-process channels does not know targets by name otherwise. */
    @Bean
    GrpcChannelFactoryCustomizer rpcTargetsCustomizer(RpcTargets targets) {
        return factory -> {
            if (factory instanceof DefaultGrpcChannelFactory<?> named) named.setVirtualTargets(targets);
        };
    }

    @Bean
    @ConditionalOnMissingBean
    Stubs rpcStubs(
            GrpcChannelFactory factory,
            GrpcClientProperties channels,
            RpcTargets targets,
            DeploymentEnvironment environment,
            RpcProperties properties,
            ObjectProvider<CallIdentity> identity,
            ObjectProvider<MeterRegistry> meters) {
        return Stubs.of(
                new SafeChannels(factory, channels, targets, environment),
                alias -> deadline(alias, channels, properties),
                identity.getIfAvailable(() -> CallIdentity.NONE),
                meters.getIfUnique(CompositeMeterRegistry::new));
    }

    private static Duration deadline(String alias, GrpcClientProperties channels, RpcProperties properties) {
        var channel = channels.getChannel().get(alias);
        var deadline = channel == null ? null : channel.getDefault().getDeadline();
        return deadline == null ? properties.deadline() : deadline;
    }

    /** Answers 503 to requests whose handlers leave it to the library that another service cannot be reached. */
    @Bean
    ErrorTranslator rpcErrorTranslator() {
        return RpcErrors.translator();
    }

    @Bean
    static BeanFactoryPostProcessor rpcStubResolver(ObjectProvider<Stubs> stubs) {
        return beans -> {
            if (beans instanceof DefaultListableBeanFactory factory) {
                factory.setAutowireCandidateResolver(new StubResolver(stubs));
            }
        };
    }

    /** Injects fields, too, which are annotated {@link RpcClient} alone. */
    @Bean
    static AutowiredAnnotationBeanPostProcessor rpcStubInjection() {
        var injection = new AutowiredAnnotationBeanPostProcessor();
        injection.setAutowiredAnnotationType(RpcClient.class);
        return injection;
    }
}
