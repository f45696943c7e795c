package education.codeforlife.user;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;

/**
 * A second factor, which a login can require beside a password.
 *
 * @since 0.1.0
 */
public enum AuthFactorType {
    /** A one-time password of an authenticator app. */
    OTP("otp");

    @EnumeratedValue
    private final String value;

    AuthFactorType(String value) {
        this.value = value;
    }

    /**
     * The type with the given name on the wire.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static AuthFactorType of(String value) {
        return Arrays.stream(values())
                .filter(type -> type.value.equals(value))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("Unknown authentication factor \"" + value + "\""));
    }

    /** Its name on the wire and in the database. */
    @JsonValue
    public String value() {
        return value;
    }
}
