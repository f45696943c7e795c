package education.codeforlife.caller;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The kinds of users for front ends.
 *
 * @since 0.1.0
 */
public enum UserType {
    TEACHER("teacher"),
    STUDENT("student"),
    INDEPENDENT("indy");

    private final String value;

    UserType(String value) {
        this.value = value;
    }

    /** Its name on the wire. */
    @JsonValue
    public String value() {
        return value;
    }
}
