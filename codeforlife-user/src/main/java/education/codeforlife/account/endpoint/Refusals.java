package education.codeforlife.account.endpoint;

import education.codeforlife.error.ValidationException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Reads the refusals of the domain. */
final class Refusals {

    private Refusals() {}

    /** Returns whether the field was refused with the code, in a request for one object. */
    static boolean has(ValidationException refusal, String field, String code) {
        var found = new AtomicBoolean();
        refusal.errors()
                .get(0)
                .forEach((path, error) -> found.compareAndSet(
                        false, path.equals(List.of(field)) && error.code().equals(code)));
        return found.get();
    }
}
