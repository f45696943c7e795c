package education.codeforlife.fake;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a fake of each interface and of each gRPC service, in the package of the annotated element.
 *
 * <pre>{@code
 * @GenerateFakes(Mailer.class)
 * class ReminderTests {
 *
 *     private final FakeMailer mailer = new FakeMailer();
 *
 *     @Test
 *     void reminderIsSent() {
 *         new Reminders(mailer).remind(user);
 *
 *         assertThat(mailer.sendCallCount()).isEqualTo(1);
 *         assertThat(mailer.sendArguments(0)).isEqualTo(Mail.campaign(1234).to(user.getEmail()));
 *     }
 * }
 * }</pre>
 *
 * <p>For a method {@code send}, the fake has {@code sendCallCount}, {@code sendArguments}, {@code sendReturns}, {@code
 * sendReturnsOnCall}, {@code sendThrows}, {@code sendThrowsOnCall} and {@code sendStub}; {@code invocations} lists the calls
 * of all methods in their order. Calls are counted from 0. A fake is thread-safe.
 *
 * <p>Until a test sets an answer, a method returns {@code null}, zero, {@code false}, or an empty optional, collection or
 * stream. A default method runs its own code. The last answer that was set is valid; the answer for one call precedes it.
 *
 * <p>A gRPC service is named by the class that is generated for it, as {@code AccountGrpc.class}. The fake extends {@code
 * AccountImplBase}. Its methods answer a request with a message, or with a list of messages if the service streams them.
 * Methods with streams of requests are not faked.
 *
 * <p>The names of overloads end with the types of their parameters, as in {@code sendWithMailAndDurationReturns}.
 *
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target({ElementType.TYPE, ElementType.PACKAGE})
public @interface GenerateFakes {

    /** The interfaces and services. If it is empty, the annotated interface itself. */
    Class<?>[] value() default {};
}
