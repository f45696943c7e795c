package education.codeforlife.serializer;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaQuery;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Answers each query for related rows with the same rows by their keys, whichever were asked for. */
final class StoredRows {

    private final EntityManager entities;
    private final Map<?, ?> rows;
    private final List<CriteriaQuery<?>> queries = new ArrayList<>();

    StoredRows(EntityManager entities, Map<?, ?> rows) {
        this.entities = entities;
        this.rows = rows;
    }

    EntityManager entities() {
        return proxy(EntityManager.class, (proxy, method, arguments) -> {
            if (!method.getName().equals("createQuery")) return method.invoke(entities, arguments);
            queries.add((CriteriaQuery<?>) arguments[0]);
            return proxy(
                    TypedQuery.class,
                    (query, getResultStream, none) -> rows.entrySet().stream().map(StoredRows::tuple));
        });
    }

    int queries() {
        return queries.size();
    }

    private static Tuple tuple(Map.Entry<?, ?> row) {
        return proxy(Tuple.class, (proxy, get, arguments) -> arguments[0].equals(0) ? row.getKey() : row.getValue());
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
