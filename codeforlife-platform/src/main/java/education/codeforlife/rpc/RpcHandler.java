package education.codeforlife.rpc;

import education.codeforlife.platform.Preview;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Component;

/**
 * Serves a gRPC service: a bean whose class extends the {@code …ImplBase} that is generated from the proto. Its method
 * {@code permissions} opens each method of the service; without it, or without a rule for one of them, the application
 * does not start.
 *
 * <pre>{@code
 * @RpcHandler
 * class AccountHandler extends AccountGrpc.AccountImplBase {
 *     void permissions(RpcRules rules) {
 *         rules.on("Find").permit(isService("payment").and(isAuthenticated()));
 *     }
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
@Preview
@Documented
@Component
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RpcHandler {}
