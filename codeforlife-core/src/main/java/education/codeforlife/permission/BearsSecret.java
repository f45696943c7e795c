package education.codeforlife.permission;

import education.codeforlife.request.RequestUser;
import education.codeforlife.request.SentSecrets;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

record BearsSecret<T>(String name, String field, Class<T> type, BiPredicate<? super T, String> test)
        implements Permission {

    @Override
    public Decision decide(RequestUser user, @Nullable Object object) {
        return Decision.UNDECIDED;
    }

    /** The secret admits its bearer, known or not. */
    @Override
    public Decision admit(RequestUser user, @Nullable Object object) {
        return Decision.UNDECIDED;
    }

    @Override
    public Decision check(RequestUser user, @Nullable Object object, SentSecrets secrets) {
        if (object == null) return Decision.UNDECIDED;
        var secret = secrets.text(field);
        return Decision.of(secret != null && type.isInstance(object) && test.test(type.cast(object), secret));
    }

    @Override
    public boolean needsObject() {
        return true;
    }

    @Override
    public Set<String> secrets() {
        return Set.of(field);
    }

    @Override
    public String toString() {
        return name;
    }
}
