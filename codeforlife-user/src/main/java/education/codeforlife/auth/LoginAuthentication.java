package education.codeforlife.auth;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * An attempt to log in, or to prove a second factor, in the events of Spring Security: the backend and the account, never
 * the form.
 *
 * @since 0.1.0
 */
public final class LoginAuthentication extends AbstractAuthenticationToken {

    private final String backend;
    private final @Nullable Long userId;

    LoginAuthentication(
            String backend, @Nullable Long userId, boolean authenticated, WebAuthenticationDetails details) {
        super(List.of());
        this.backend = backend;
        this.userId = userId;
        setDetails(details);
        super.setAuthenticated(authenticated);
    }

    /** Returns the path of the {@link AuthBackend}. */
    public String getBackend() {
        return backend;
    }

    /** Returns the user's primary key; null if the account is unknown. */
    public @Nullable Long getUserId() {
        return userId;
    }

    @Override
    public Object getPrincipal() {
        return userId == null ? "" : userId;
    }

    /** Returns the user's primary key; an empty text if the account is unknown. */
    @Override
    public String getName() {
        return getPrincipal().toString();
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LoginAuthentication login
                && backend.equals(login.backend)
                && Objects.equals(userId, login.userId)
                && super.equals(other);
    }

    @Override
    public int hashCode() {
        return Objects.hash(backend, userId);
    }
}
