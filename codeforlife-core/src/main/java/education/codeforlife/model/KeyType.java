package education.codeforlife.model;

import education.codeforlife.api.Internal;
import education.codeforlife.wire.ScalarException;
import education.codeforlife.wire.ScalarType;
import java.math.BigInteger;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.node.BigIntegerNode;

/**
 * The type of the attribute that rows are looked up by, and how its values are written.
 *
 * @param type boxed
 * @since 0.1.0
 */
@Internal
public record KeyType(Class<?> type) {

    /**
     * The result of checking a key that a client sent.
     *
     * @since 0.1.0
     */
    public enum Validity {
        /** A key that a row may have. */
        POSSIBLE,
        /** Well-formed, but no row can have it: an integer that is too large, text that no column holds. */
        UNKNOWN,
        /** No key at all. */
        MALFORMED
    }

    /**
     * A key that was read.
     *
     * @param value of the key's type exactly when it is possible
     * @since 0.1.0
     */
    public record Parsed(Validity validity, @Nullable Object value) {

        private static final Parsed UNKNOWN = new Parsed(Validity.UNKNOWN, null);
        private static final Parsed MALFORMED = new Parsed(Validity.MALFORMED, null);

        static Parsed of(Object value) {
            return new Parsed(Validity.POSSIBLE, value);
        }
    }

    /** @throws IllegalStateException unless it is an integer type, text or a UUID */
    public KeyType {
        type = ClassUtils.resolvePrimitiveIfNecessary(type);
        if (!isInteger(type) && type != String.class && type != UUID.class) {
            throw new IllegalStateException(
                    "Unsupported lookup type " + type.getName() + ": use an integer, a String or a UUID");
        }
    }

    private static boolean isInteger(Class<?> type) {
        return type == Long.class || type == Integer.class || type == Short.class;
    }

    public boolean isInteger() {
        return isInteger(type);
    }

    /** A key in a path, or as the key of a JSON object. */
    public Parsed parse(String text) {
        return parse(() -> ScalarType.of(type).read(text));
    }

    /** A key that is a JSON number. */
    public Parsed parse(BigInteger number) {
        return parse(() -> ScalarType.of(type).read(BigIntegerNode.valueOf(number)));
    }

    private static Parsed parse(Supplier<?> reader) {
        try {
            return Parsed.of(reader.get());
        } catch (ScalarException e) {
            return e.isUnknown() ? Parsed.UNKNOWN : Parsed.MALFORMED;
        }
    }
}
