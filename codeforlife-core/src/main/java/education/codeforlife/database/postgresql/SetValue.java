package education.codeforlife.database.postgresql;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** A call that sets a parameter of a statement. */
record SetValue(Method method, @Nullable Object[] arguments) {

    boolean isNull() {
        return method.getName().equals("setNull");
    }

    @Nullable
    Object value() {
        return isNull() ? null : arguments[1];
    }
}
