package education.codeforlife.fake;

import org.jspecify.annotations.Nullable;

/**
 * A call of a method of a fake.
 *
 * @param method the name of the method, as in the names of the fake's own methods: overloads have different names
 * @param arguments the argument, or the record of all arguments; {@code null} if the method does not have parameters
 * @since 0.1.0
 */
public record Invocation(String method, @Nullable Object arguments) {

    /** Creates the call of a method without parameters. */
    public Invocation(String method) {
        this(method, null);
    }
}
