package education.codeforlife.database.test;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** Stands before a JDBC object and looks at its calls. */
abstract class Interceptor implements InvocationHandler {

    private final Object target;

    Interceptor(Object target) {
        this.target = target;
    }

    /** Called with the SQL that a call passes first, if it passes any. */
    void before(String method, @Nullable String sql) {}

    @Nullable
    Object after(@Nullable Object result, @Nullable String sql) {
        return result;
    }

    @Override
    public final @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] args) throws Throwable {
        if (args != null && method.getName().equals("equals")) return proxy == args[0];
        var sql = args != null && args.length > 0 && args[0] instanceof String text ? text : null;
        before(method.getName(), sql);
        try {
            return after(method.invoke(target, args), sql);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    final <T> T as(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, this));
    }
}
