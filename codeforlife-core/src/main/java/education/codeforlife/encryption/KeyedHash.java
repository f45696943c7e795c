package education.codeforlife.encryption;

/**
 * Hashes random tokens under a key of the service, so that a copy of the database does not help to guess them. Short
 * tokens need it: all of 8 letters can be tried in minutes against a plain hash.
 *
 * <p>Passwords are not random and need a slow hash instead. The context is that of {@link FieldCipher}. Implementations
 * are thread-safe.
 *
 * <pre>{@code
 * invitation.setTokenHash(hashes.hash(token, "invitations.token"));
 * boolean isInvited = hashes.matches(token, invitation.getTokenHash(), "invitations.token");
 * }</pre>
 *
 * @since 0.1.0
 */
public interface KeyedHash {

    /**
     * Hashes a value. Equal values of one context have equal hashes as long as the newest key is the same.
     *
     * @return ASCII, at most 64 characters
     * @throws IllegalArgumentException when the value or the context has half a surrogate pair
     */
    String hash(String value, String context);

    /**
     * Returns whether the hash belongs to the value, under any key that the service still has. The time that this takes
     * reveals nothing about the hash. Returns false for a text that is not a hash.
     */
    boolean matches(String value, String hash, String context);
}
