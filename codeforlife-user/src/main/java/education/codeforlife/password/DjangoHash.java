package education.codeforlife.password;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A hash as Django stores it: {@code pbkdf2_sha256$600000$salt$hash}. */
record DjangoHash(int iterations, byte[] salt, byte[] hash) {

    private static final Pattern FORMAT =
            Pattern.compile("pbkdf2_sha256\\$([1-9][0-9]{0,8})\\$([^$]+)\\$([A-Za-z0-9+/]{43}=)");

    /** Null for anything else. */
    static @Nullable DjangoHash parse(String text) {
        var parts = FORMAT.matcher(text);
        if (!parts.matches()) return null;
        return new DjangoHash(
                Integer.parseInt(parts.group(1)),
                parts.group(2).getBytes(UTF_8),
                Base64.getDecoder().decode(parts.group(3)));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DjangoHash that
                && iterations == that.iterations
                && Arrays.equals(salt, that.salt)
                && Arrays.equals(hash, that.hash);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hash);
    }

    @Override
    public String toString() {
        return "pbkdf2_sha256$" + iterations;
    }
}
