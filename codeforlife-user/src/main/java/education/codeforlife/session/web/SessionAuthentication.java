package education.codeforlife.session.web;

import education.codeforlife.user.AuthFactorType;
import education.codeforlife.user.KnownUser;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * A session's user as Spring Security sees them: named by their primary key, with {@code ROLE_TEACHER},
 * {@code ROLE_STUDENT} or {@code ROLE_INDEPENDENT}, and a {@code FACTOR_} for each second factor that they proved.
 * Whoever owes a factor is not authenticated, and has no role.
 */
final class SessionAuthentication extends AbstractAuthenticationToken {

    private final transient KnownUser user;

    SessionAuthentication(KnownUser user) {
        super(authorities(user));
        this.user = user;
        super.setAuthenticated(user.isFull());
    }

    private static Collection<GrantedAuthority> authorities(KnownUser user) {
        if (user.isPending()) return List.of();
        var factors =
                user.account().authFactors().stream().map(AuthFactorType::name).map("FACTOR_"::concat);
        return Stream.concat(Stream.of("ROLE_" + user.type().name()), factors)
                .<GrantedAuthority>map(SimpleGrantedAuthority::new)
                .toList();
    }

    @Override
    public KnownUser getPrincipal() {
        return user;
    }

    @Override
    public String getName() {
        return Long.toString(user.id());
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
