package education.codeforlife.rpc.grpc;

import education.codeforlife.api.Internal;
import education.codeforlife.error.FieldErrors;
import education.codeforlife.error.ValidationException;
import education.codeforlife.rpc.RpcValidator;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.StatusException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

/**
 * Refuses requests in which a {@link RpcValidator} finds errors, before the handler gets them.
 *
 * @since 0.1.0
 */
@Internal
public final class CallValidation implements ServerInterceptor {

    private final Map<Class<?>, RpcValidator<?>> validators = new HashMap<>();
    private final CallFailures failures;

    private CallValidation(CallFailures failures) {
        this.failures = failures;
    }

    /**
     * Creates the interceptor.
     *
     * @throws IllegalStateException if two validators are about one type, or the type of one is not known
     */
    public static CallValidation of(List<RpcValidator<?>> validators, CallFailures failures) {
        var validation = new CallValidation(failures);
        validators.forEach(validation::add);
        return validation;
    }

    private void add(RpcValidator<?> validator) {
        var type = ResolvableType.forInstance(validator)
                .as(RpcValidator.class)
                .getGeneric()
                .resolve();
        if (type == null) {
            throw new IllegalStateException("The type of requests of the validator "
                    + validator.getClass().getName()
                    + " is not known: write it as a class that implements RpcValidator<…>, not as a lambda");
        }
        var other = validators.put(type, validator);
        if (other != null) {
            throw new IllegalStateException("Two validators are about " + type.getSimpleName() + ": "
                    + other.getClass().getName() + " and "
                    + validator.getClass().getName() + ". Remove one");
        }
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        return new SimpleForwardingServerCallListener<>(next.startCall(call, headers)) {

            private boolean refused;

            @Override
            public void onMessage(Q request) {
                var refusal = refused ? null : validate(request);
                if (refusal != null) {
                    refused = true;
                    RefusedCall.close(call, refusal);
                } else if (!refused) {
                    super.onMessage(request);
                }
            }

            @Override
            public void onHalfClose() {
                if (!refused) super.onHalfClose();
            }
        };
    }

    @SuppressWarnings("unchecked") // the map has the validator of each type
    private <Q> @Nullable StatusException validate(Q request) {
        var validator = (RpcValidator<Q>) validators.get(request.getClass());
        if (validator == null) return null;
        try {
            var errors = new FieldErrors();
            validator.validate(request, errors);
            return errors.isEmpty() ? null : failures.toStatus(ValidationException.of(errors));
        } catch (RuntimeException e) {
            return failures.toStatus(e);
        }
    }
}
