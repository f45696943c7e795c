package education.codeforlife.rpc.autoconfigure;

import com.nimbusds.jwt.SignedJWT;
import education.codeforlife.request.RequestUser;
import education.codeforlife.request.RequestUserResolver;
import education.codeforlife.request.autoconfigure.ServiceProperties;
import education.codeforlife.rpc.CallIdentity;
import education.codeforlife.rpc.LocalIdentities;
import education.codeforlife.rpc.RpcAuthentication;
import education.codeforlife.rpc.grpc.CallUser;
import education.codeforlife.rpc.jose.SignedCalls;
import education.codeforlife.rpc.jose.TokenAuthentication;
import education.codeforlife.rpc.jose.TokenIssuer;
import education.codeforlife.session.SessionUserStore;
import education.codeforlife.settings.DeploymentEnvironment;
import education.codeforlife.settings.autoconfigure.ClockAutoConfiguration;
import education.codeforlife.settings.autoconfigure.SettingsAutoConfiguration;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.util.ClassUtils;

/**
 * Proves to other services who calls, and knows those that call, if a service adds {@code spring-security-oauth2-jose}.
 *
 * @since 0.1.0
 */
@AutoConfiguration(
        after = {ClockAutoConfiguration.class, SettingsAutoConfiguration.class},
        before = {RpcClientAutoConfiguration.class, RpcServerAutoConfiguration.class})
@EnableConfigurationProperties({RpcProperties.class, ServiceProperties.class})
public final class RpcIdentityAutoConfiguration {

    private static final String DECODER = "org.springframework.security.oauth2.jwt.NimbusJwtDecoder";

    RpcIdentityAutoConfiguration(Environment environment, ResourceLoader loader) {
        boolean isAskedFor = OnIdentity.hasKey(environment) || OnIdentity.trusts(environment);
        if (isAskedFor && !ClassUtils.isPresent(DECODER, loader.getClassLoader())) {
            throw new IllegalStateException(OnIdentity.PRIVATE_KEY + " or " + OnIdentity.TRUSTED
                    + " is set, but spring-security-oauth2-jose is not on the class path:"
                    + " add the dependency org.springframework.security:spring-security-oauth2-jose");
        }
    }

    /** The decoders of tokens are not beans: Boot would make an authentication of its own of one. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({NimbusJwtDecoder.class, SignedJWT.class})
    static class KeyConfiguration {

        @Bean
        RpcKeys rpcKeys(RpcProperties properties, DeploymentEnvironment environment, ResourceLoader loader) {
            return new RpcKeys(new PemKeys(loader), properties, environment);
        }

        @Bean
        @ConditionalOnMissingBean(RpcAuthentication.class)
        @Conditional(OnIdentity.Trust.class)
        TokenAuthentication rpcTokenAuthentication(
                RpcKeys keys,
                RpcProperties properties,
                ServiceProperties service,
                ObjectProvider<SessionUserStore> users,
                Clock clock) {
            return TokenAuthentication.of(
                    service.name(), keys.trusted(), users.getIfAvailable(), properties.rememberedTokens(), clock);
        }

        @Bean
        @ConditionalOnMissingBean
        @Conditional(OnIdentity.Key.class)
        CallIdentity rpcCallIdentity(
                RpcKeys keys,
                ServiceProperties service,
                ObjectProvider<RequestUserResolver> users,
                Environment environment,
                ResourceLoader loader,
                Clock clock) {
            var callers = new ArrayList<Supplier<@Nullable RequestUser>>();
            if (ClassUtils.isPresent("io.grpc.Context", loader.getClassLoader())) callers.add(CallUser::current);
            callers.add(CurrentCaller.ofRequest(users));
            return SignedCalls.of(
                    TokenIssuer.of(service.name(), keys.privateKey(), clock),
                    new CurrentCaller(callers),
                    new RpcForwards(environment));
        }

        @Bean
        @Conditional(OnIdentity.Local.class)
        LocalIdentities rpcLocalIdentities(RpcKeys keys, Clock clock) {
            return (service, person) -> SignedCalls.of(
                    TokenIssuer.of(service, keys.localPrivateKey(), clock), () -> person, alias -> List.of());
        }
    }
}
