package education.codeforlife.rpc.autoconfigure;

import education.codeforlife.error.ErrorTranslator;
import education.codeforlife.logging.AuditLog;
import education.codeforlife.logging.autoconfigure.LoggingAutoConfiguration;
import education.codeforlife.logging.autoconfigure.LoggingProperties;
import education.codeforlife.rpc.RpcAuthentication;
import education.codeforlife.rpc.RpcCaller;
import education.codeforlife.rpc.RpcHandler;
import education.codeforlife.rpc.RpcValidator;
import education.codeforlife.rpc.grpc.CallDeadline;
import education.codeforlife.rpc.grpc.CallFailures;
import education.codeforlife.rpc.grpc.CallGate;
import education.codeforlife.rpc.grpc.CallLog;
import education.codeforlife.rpc.grpc.CallOrder;
import education.codeforlife.rpc.grpc.CallUser;
import education.codeforlife.rpc.grpc.CallValidation;
import education.codeforlife.rpc.grpc.HandlerRules;
import education.codeforlife.settings.DeploymentEnvironment;
import education.codeforlife.settings.SettingsCheck;
import education.codeforlife.settings.autoconfigure.SettingsAutoConfiguration;
import io.grpc.BindableService;
import io.grpc.health.v1.HealthGrpc;
import java.util.Set;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnThreading;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.grpc.server.autoconfigure.GrpcServerAutoConfiguration;
import org.springframework.boot.grpc.server.autoconfigure.GrpcServerExecutorProvider;
import org.springframework.boot.grpc.server.autoconfigure.GrpcServerProperties;
import org.springframework.boot.thread.Threading;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.task.VirtualThreadTaskExecutor;
import org.springframework.grpc.server.GlobalServerInterceptor;
import org.springframework.grpc.server.GrpcServerFactory;
import org.springframework.grpc.server.exception.GrpcExceptionHandler;
import org.springframework.grpc.server.exception.GrpcExceptionHandlerInterceptor;

/**
 * Serves every bean annotated with {@link RpcHandler}, if a service adds {@code spring-boot-starter-grpc-server}.
 *
 * @since 0.1.0
 */
@AutoConfiguration(
        after = {LoggingAutoConfiguration.class, SettingsAutoConfiguration.class},
        before = GrpcServerAutoConfiguration.class)
@ConditionalOnClass({BindableService.class, GrpcServerFactory.class, GrpcServerAutoConfiguration.class})
@ConditionalOnBean(BindableService.class)
@ConditionalOnBooleanProperty(name = RpcDefaults.SERVER, matchIfMissing = true)
@EnableConfigurationProperties({GrpcServerProperties.class, RpcProperties.class})
public final class RpcServerAutoConfiguration {

    private static final Set<String> PROBED = Set.of(HealthGrpc.SERVICE_NAME);

    private static final Set<String> OPEN_LOCALLY = Set.of(
            HealthGrpc.SERVICE_NAME, "grpc.reflection.v1.ServerReflection", "grpc.reflection.v1alpha.ServerReflection");

    @Bean
    SettingsCheck rpcServerCheck(GrpcServerProperties server, Environment environment) {
        return new RpcServerCheck(server, environment);
    }

    @Bean
    HandlerRules rpcHandlerRules(ListableBeanFactory beans) {
        return HandlerRules.of(beans.getBeansWithAnnotation(RpcHandler.class).values());
    }

    @Bean
    @ConditionalOnMissingBean
    RpcAuthentication rpcAuthentication() {
        return RpcAuthentication.ANONYMOUS;
    }

    @Bean
    @ConditionalOnMissingBean
    RpcCaller rpcCaller() {
        return new CallUser();
    }

    @Bean
    CallFailures rpcCallFailures(ObjectProvider<ErrorTranslator> translators) {
        return CallFailures.of(translators);
    }

    @Bean
    @GlobalServerInterceptor
    @Order(CallOrder.LOG)
    CallLog rpcCallLog(AuditLog audit, LoggingProperties logging) {
        return new CallLog(audit, logging.access(), PROBED);
    }

    @Bean
    @GlobalServerInterceptor
    @Order(CallOrder.DEADLINE)
    CallDeadline rpcCallDeadline(HandlerRules rules, RpcProperties properties) {
        return new CallDeadline(rules, properties.deadline());
    }

    @Bean
    @GlobalServerInterceptor
    @Order(CallOrder.GATE)
    CallGate rpcCallGate(
            HandlerRules rules,
            RpcAuthentication authentication,
            DeploymentEnvironment environment,
            CallFailures failures) {
        return new CallGate(rules, authentication, environment.isLocal() ? OPEN_LOCALLY : PROBED, failures);
    }

    @Bean
    @GlobalServerInterceptor
    @Order(CallOrder.VALIDATION)
    CallValidation rpcCallValidation(ObjectProvider<RpcValidator<?>> validators, CallFailures failures) {
        return CallValidation.of(validators.orderedStream().toList(), failures);
    }

    /** Translates what handlers throw. Boot's own interceptor would be the outermost. */
    @Bean
    @GlobalServerInterceptor
    @Order(CallOrder.EXCEPTIONS)
    GrpcExceptionHandlerInterceptor rpcExceptions(
            ObjectProvider<GrpcExceptionHandler> handlers, CallFailures failures) {
        return RpcExceptions.interceptor(handlers, failures);
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnThreading(Threading.VIRTUAL)
    GrpcServerExecutorProvider rpcVirtualThreads() {
        var threads = new VirtualThreadTaskExecutor("rpc-");
        return () -> threads;
    }
}
