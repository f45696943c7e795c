package education.codeforlife.rpc.test.autoconfigure;

import education.codeforlife.rpc.LocalIdentities;
import education.codeforlife.rpc.RpcHandler;
import education.codeforlife.rpc.test.RpcStubs;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * Lets tests call the handlers of their service.
 *
 * @since 0.1.0
 */
@AutoConfiguration
@ConditionalOnClass(name = {"education.codeforlife.rpc.RpcHandler", "io.grpc.inprocess.InProcessServerBuilder"})
@ConditionalOnProperty("spring.grpc.server.inprocess.name")
public final class RpcStubsAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnBean(annotation = RpcHandler.class)
    RpcStubs rpcStubsOfTests(Environment environment, ObjectProvider<LocalIdentities> identities) {
        return new RpcStubs(
                environment.getRequiredProperty("spring.grpc.server.inprocess.name"),
                environment.getProperty("codeforlife.service.name", "service"),
                identities.getIfAvailable());
    }
}
