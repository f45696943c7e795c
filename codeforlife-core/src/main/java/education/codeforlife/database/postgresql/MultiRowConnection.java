package education.codeforlife.database.postgresql;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import org.jspecify.annotations.Nullable;

/** A connection that prepares updates of single rows as {@link CollectedBatch}. */
record MultiRowConnection(Connection connection) implements InvocationHandler {

    static Connection of(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new MultiRowConnection(connection));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        var result = call(connection, method, arguments);
        if (arguments == null || arguments.length != 1 || !(result instanceof PreparedStatement single)) return result;
        var update = MultiRowUpdate.of((String) arguments[0]);
        return update == null ? result : new CollectedBatch(single, update, connection).statement();
    }

    static @Nullable Object call(Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
