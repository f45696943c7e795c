package education.codeforlife.account;

import education.codeforlife.user.User;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * The purpose of a link in a mail: how long it works, and what ends it before.
 *
 * <pre>{@code
 * static final LinkPurpose LEAVE_CAMP = LinkPurpose.of("leave_camp", Duration.ofDays(7), User::getEmail);
 * }</pre>
 *
 * <p>A link works for as long as the state of its user is the one for which it was made. If following the link changes
 * the state, the link works once.
 *
 * @since 0.1.0
 */
public final class LinkPurpose {

    private final String name;
    private final Duration lifetime;
    private final List<Function<User, @Nullable Object>> state;

    private LinkPurpose(String name, Duration lifetime, List<Function<User, @Nullable Object>> state) {
        Assert.hasText(name, "Missing name of a purpose: a link of one purpose must not work for another");
        Assert.isTrue(
                !lifetime.isNegative() && !lifetime.isZero(),
                () -> "Unusable lifetime " + lifetime + " of " + name + " links: use a positive one");
        this.name = name;
        this.lifetime = lifetime;
        this.state = state;
    }

    /**
     * Returns a purpose.
     *
     * @param name unique among the purposes of all services that share the users
     * @param lifetime the time in which a link works
     * @param state the values of the user that end the link when they change
     */
    @SafeVarargs
    public static LinkPurpose of(String name, Duration lifetime, Function<User, @Nullable Object>... state) {
        return new LinkPurpose(name, lifetime, List.of(state));
    }

    String name() {
        return name;
    }

    Duration lifetime() {
        return lifetime;
    }

    /** Returns the state of the user that ends links when it changes. */
    List<String> state(User user) {
        return state.stream().map(value -> Objects.toString(value.apply(user))).toList();
    }
}
