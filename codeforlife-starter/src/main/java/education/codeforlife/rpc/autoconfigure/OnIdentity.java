package education.codeforlife.rpc.autoconfigure;

import education.codeforlife.settings.DeploymentEnvironment;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Conditions of an identity: in the local environment, each service has one, and trusts the others. */
final class OnIdentity {

    static final String PRIVATE_KEY = "codeforlife.rpc.private-key";
    static final String TRUSTED = "codeforlife.rpc.trusted";

    private OnIdentity() {}

    static boolean hasKey(Environment environment) {
        return environment.containsProperty(PRIVATE_KEY);
    }

    static boolean trusts(Environment environment) {
        return Binder.get(environment)
                        .bind(TRUSTED, Bindable.mapOf(String.class, Object.class))
                        .orElseGet(Map::of)
                        .size()
                > 0;
    }

    /** The service can prove who it is. */
    static final class Key implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            var environment = context.getEnvironment();
            return DeploymentEnvironment.of(environment).isLocal() || hasKey(environment);
        }
    }

    /** The service trusts others. */
    static final class Trust implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            var environment = context.getEnvironment();
            return DeploymentEnvironment.of(environment).isLocal() || trusts(environment);
        }
    }

    /** All services have the same key. */
    static final class Local implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return DeploymentEnvironment.of(context.getEnvironment()).isLocal();
        }
    }
}
