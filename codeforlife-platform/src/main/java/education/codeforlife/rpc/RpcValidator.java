package education.codeforlife.rpc;

import education.codeforlife.error.FieldErrors;
import education.codeforlife.platform.Preview;

/**
 * Validates the requests of one type before a handler gets them: a bean. Errors refuse the call, and the caller gets all
 * of them.
 *
 * <pre>{@code
 * @Component
 * class FindValidator implements RpcValidator<FindRequest> {
 *     public void validate(FindRequest request, FieldErrors errors) {
 *         if (request.getId() <= 0) errors.reject("id", "min_value", "Ensure this value is greater than 0.");
 *     }
 * }
 * }</pre>
 *
 * @param <M> the generated type of the request
 * @since 0.1.0
 */
@Preview
@FunctionalInterface
public interface RpcValidator<M> {

    /** Adds what is wrong with the request. Fields are named as in the proto, nested ones with dots. */
    void validate(M request, FieldErrors errors);
}
