package education.codeforlife.rpc;

import education.codeforlife.platform.Preview;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Injects a generated stub into a field, or into a parameter of a constructor or of a {@code @Bean} method. Any kind of
 * stub will do: blocking, future or asynchronous.
 *
 * <pre>{@code
 * @Component
 * class Greeter {
 *     Greeter(@RpcClient("account") AccountGrpc.AccountBlockingStub accounts) {…}
 * }
 * }</pre>
 *
 * <p>The property {@code codeforlife.rpc.<alias>.target} says where the service is: {@code dns:///<alias>:9090} unless it
 * is set.
 *
 * @since 0.1.0
 */
@Preview
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER})
public @interface RpcClient {

    /** The alias of the service that is called: one word, as {@code account}. */
    String value();
}
