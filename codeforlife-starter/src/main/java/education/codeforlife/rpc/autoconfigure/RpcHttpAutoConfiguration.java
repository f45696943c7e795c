package education.codeforlife.rpc.autoconfigure;

import education.codeforlife.error.ErrorWriter;
import education.codeforlife.error.autoconfigure.ErrorAutoConfiguration;
import education.codeforlife.request.autoconfigure.RequestAutoConfiguration;
import education.codeforlife.rpc.CallIdentity;
import education.codeforlife.rpc.jose.TokenAuthentication;
import education.codeforlife.settings.DeploymentEnvironment;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;

/**
 * The identity of services and of their users in HTTP requests: those of {@code @HttpExchange} interfaces, and those that
 * other services send.
 *
 * @since 0.1.0
 */
@AutoConfiguration(
        after = {ErrorAutoConfiguration.class, RpcIdentityAutoConfiguration.class},
        before = RequestAutoConfiguration.class)
@ConditionalOnClass(NimbusJwtDecoder.class)
public final class RpcHttpAutoConfiguration {

    /** Only groups that are listed: others are services of strangers, which are not told who is signed in. */
    @Bean
    @ConditionalOnBean(CallIdentity.class)
    RestClientHttpServiceGroupConfigurer rpcHttpIdentity(
            RpcProperties properties, CallIdentity identity, DeploymentEnvironment environment) {
        var aliases = properties.httpServices().toArray(String[]::new);
        return groups -> groups.filterByName(aliases)
                .forEachClient((group, client) -> client.requestInterceptor(
                        new IdentityRequestInterceptor(group.name(), identity, environment.isLocal())));
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    @ConditionalOnBean(TokenAuthentication.class)
    static class ReceiverConfiguration {

        /** Is asked before sessions. */
        @Bean
        @Order(Ordered.HIGHEST_PRECEDENCE)
        ServiceSource rpcServiceSource() {
            return new ServiceSource();
        }

        /** Before the proof against forged requests, which is for browsers. */
        @Bean
        Customizer<HttpSecurity> rpcServiceSecurity(TokenAuthentication tokens, ErrorWriter writer) {
            return http -> http.addFilterBefore(new ServiceTokenFilter(tokens, writer), CsrfFilter.class);
        }
    }
}
