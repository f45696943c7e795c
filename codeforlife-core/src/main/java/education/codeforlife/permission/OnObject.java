package education.codeforlife.permission;

import education.codeforlife.request.RequestUser;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

record OnObject<T>(String name, Class<T> type, BiPredicate<? super RequestUser, ? super T> test) implements Permission {

    @Override
    public Decision decide(RequestUser user, @Nullable Object object) {
        if (object == null) return Decision.UNDECIDED;
        return Decision.of(type.isInstance(object) && test.test(user, type.cast(object)));
    }

    @Override
    public boolean needsObject() {
        return true;
    }

    @Override
    public String toString() {
        return name;
    }
}
