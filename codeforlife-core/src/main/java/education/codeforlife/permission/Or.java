package education.codeforlife.permission;

import education.codeforlife.request.RequestUser;
import education.codeforlife.request.SentSecrets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

record Or(Permission left, Permission right) implements Permission {

    @Override
    public Decision decide(RequestUser user, @Nullable Object object) {
        return left.decide(user, object).or(right.decide(user, object));
    }

    @Override
    public Decision admit(RequestUser user, @Nullable Object object) {
        return left.admit(user, object).or(right.admit(user, object));
    }

    @Override
    public Decision check(RequestUser user, @Nullable Object object, SentSecrets secrets) {
        return left.check(user, object, secrets).or(right.check(user, object, secrets));
    }

    @Override
    public Set<String> secrets() {
        return Stream.of(left, right).flatMap(one -> one.secrets().stream()).collect(Collectors.toSet());
    }

    /** A permission of services decides on the person of those only. */
    @Override
    public Permission and(Permission other) {
        return IsService.isIn(this) ? left.and(other).or(right.and(other)) : Permission.super.and(other);
    }

    @Override
    public boolean needsObject() {
        return left.needsObject() || right.needsObject();
    }

    @Override
    public String toString() {
        return "(" + left + " or " + right + ")";
    }
}
