package education.codeforlife;

import java.lang.reflect.Proxy;

/** Beans that only have to be there. */
public final class Unasked {

    private Unasked() {}

    /** Refuses every call but those of {@link Object}. */
    public static <T> T bean(Class<T> type) {
        var proxy = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
            return switch (method.getName()) {
                case "toString" -> "unasked " + type.getSimpleName();
                case "hashCode" -> System.identityHashCode(self);
                case "equals" -> self == arguments[0];
                case "close" -> null;
                default -> throw new UnsupportedOperationException(method.toString());
            };
        });
        return type.cast(proxy);
    }
}
