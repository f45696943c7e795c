package education.codeforlife.password;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of a user that a password must not resemble.
 *
 * <pre>{@code
 * UserAttributes.none().with("first name", user.getFirstName()).with("email address", user.getEmail())
 * }</pre>
 *
 * @since 0.1.0
 */
public final class UserAttributes {

    private static final UserAttributes NONE = new UserAttributes(Map.of());

    private final Map<String, String> values;

    private UserAttributes(Map<String, String> values) {
        this.values = values;
    }

    public static UserAttributes none() {
        return NONE;
    }

    /**
     * Returns the attributes with one more, unless its value is missing.
     *
     * @param name as in messages: {@code email address}
     */
    public UserAttributes with(String name, @Nullable String value) {
        if (value == null || value.isBlank()) return this;
        var more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new UserAttributes(more);
    }

    /** The name of the first attribute whose value is such. */
    Optional<String> find(Predicate<String> value) {
        return values.entrySet().stream()
                .filter(attribute -> value.test(attribute.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
