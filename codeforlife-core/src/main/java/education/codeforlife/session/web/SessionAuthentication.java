package education.codeforlife.session.web;

import education.codeforlife.api.Internal;
import education.codeforlife.session.SessionUser;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * The user of a session as Spring Security sees them: named by their id, with their roles and the factors that they
 * proved. A user with a pending factor is not authenticated, and does not have any authority.
 *
 * @since 0.1.0
 */
@Internal
public final class SessionAuthentication extends AbstractAuthenticationToken {

    private final transient SessionUser user;

    /** @param signedInAt the time since when the user's factors count as proved */
    public SessionAuthentication(SessionUser user, Instant signedInAt) {
        super(user.isPending() ? List.of() : authorities(user, signedInAt));
        this.user = user;
        super.setAuthenticated(user.isFull());
    }

    private static List<GrantedAuthority> authorities(SessionUser user, Instant signedInAt) {
        var roles = user.roles().stream().map(role -> new SimpleGrantedAuthority("ROLE_" + role));
        var factors = user.provedFactors().stream().map(name -> factor(name, signedInAt));
        return Stream.<GrantedAuthority>concat(roles, factors).toList();
    }

    private static GrantedAuthority factor(String name, Instant signedInAt) {
        return FactorGrantedAuthority.withFactor(name.toUpperCase(Locale.ROOT))
                .issuedAt(signedInAt)
                .build();
    }

    @Override
    public SessionUser getPrincipal() {
        return user;
    }

    @Override
    public String getName() {
        return user.userId();
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SessionAuthentication session && user.equals(session.user) && super.equals(other);
    }

    @Override
    public int hashCode() {
        return user.hashCode();
    }
}
