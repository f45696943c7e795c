package education.codeforlife.auth.autoconfigure;

import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;

/** Matches a service that limits attempts: users sign in there, or it serves their accounts. */
final class OnAttempts extends AnyNestedCondition {

    OnAttempts() {
        super(ConfigurationPhase.REGISTER_BEAN);
    }

    @ConditionalOnBooleanProperty(AuthAutoConfiguration.ENABLED)
    static class SigningIn {}

    @ConditionalOnBooleanProperty("codeforlife.account.enabled")
    static class Accounts {}
}
