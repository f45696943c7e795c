package education.codeforlife.account;

import education.codeforlife.api.Internal;
import education.codeforlife.encryption.DecryptionException;
import education.codeforlife.encryption.FieldCipher;
import education.codeforlife.encryption.KeyedHash;
import education.codeforlife.user.User;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes and checks the tokens of links in mail, which prove that a user got the mail. Nothing is stored: a token is a
 * keyed hash of its purpose, its user, their state and its last moment.
 *
 * <pre>{@code
 * var link = links.toAction("campers", user.getId(), "leave", tokens.issue(LEAVE_CAMP, user));
 * …
 * if (!tokens.matches(LEAVE_CAMP, user, token)) throw …
 * }</pre>
 *
 * @since 0.1.0
 */
public final class LinkTokens {

    private final KeyedHash hash;
    private final FieldCipher cipher;
    private final Clock clock;

    private LinkTokens(KeyedHash hash, FieldCipher cipher, Clock clock) {
        this.hash = hash;
        this.cipher = cipher;
        this.clock = clock;
    }

    /**
     * Returns the tokens that are made with the keys of a service.
     *
     * @param cipher hides what tokens carry
     */
    @Internal
    public static LinkTokens of(KeyedHash hash, FieldCipher cipher, Clock clock) {
        return new LinkTokens(hash, cipher, clock);
    }

    /** Returns a token for the user in their present state. It fits into a part of a path. */
    public String issue(LinkPurpose purpose, User user) {
        return issueSealed(purpose, user, "");
    }

    /** Returns a token that carries a text to the request that uses it, such as a new address. The text is encrypted. */
    public String issue(LinkPurpose purpose, User user, String carried) {
        return issueSealed(purpose, user, cipher.encrypt(carried, context(purpose, user)));
    }

    private String issueSealed(LinkPurpose purpose, User user, String sealed) {
        long expiry = clock.instant().plus(purpose.lifetime()).toEpochMilli();
        return new LinkToken(expiry, sealed, hash.hash(value(purpose, user, expiry, sealed), context(purpose, user)))
                .text();
    }

    /**
     * Returns whether the token was issued for the purpose and the user, is not expired, and the state of the user is the
     * same. The time of an answer does not depend on the secret.
     *
     * @param user the user whom the request names; {@code null} if there is none
     */
    public boolean matches(LinkPurpose purpose, @Nullable User user, String token) {
        return valid(purpose, user, token).isPresent();
    }

    /** Returns the text that a valid token carries; empty if the token is not valid, or does not carry a text. */
    public Optional<String> carried(LinkPurpose purpose, @Nullable User user, String token) {
        if (user == null) return Optional.empty();
        return valid(purpose, user, token)
                .filter(valid -> !valid.sealed().isEmpty())
                .flatMap(valid -> open(valid.sealed(), context(purpose, user)));
    }

    private Optional<String> open(String sealed, String context) {
        try {
            return Optional.of(cipher.decrypt(sealed, context));
        } catch (DecryptionException keyIsGone) {
            return Optional.empty();
        }
    }

    private Optional<LinkToken> valid(LinkPurpose purpose, @Nullable User user, String token) {
        return LinkToken.parse(token)
                .filter(parsed -> user != null && isAuthentic(purpose, user, parsed))
                .filter(authentic -> clock.millis() < authentic.expiry());
    }

    private boolean isAuthentic(LinkPurpose purpose, User user, LinkToken token) {
        var value = value(purpose, user, token.expiry(), token.sealed());
        return hash.matches(value, token.hash(), context(purpose, user));
    }

    private static String context(LinkPurpose purpose, User user) {
        return "link:" + purpose.name() + ":" + OngoingTransaction.id(user.getId());
    }

    /** Each part has its length, so that no two lists of parts read the same. */
    private static String value(LinkPurpose purpose, User user, long expiry, String sealed) {
        var parts = new ArrayList<>(List.of(Long.toString(expiry), sealed));
        parts.addAll(purpose.state(user));
        return parts.stream().map(part -> part.length() + ":" + part).collect(Collectors.joining());
    }
}
