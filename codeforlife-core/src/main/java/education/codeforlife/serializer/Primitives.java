package education.codeforlife.serializer;

import java.lang.reflect.Array;

/** The values that primitive components have if nothing was sent. */
final class Primitives {

    private Primitives() {}

    static Object zero(Class<?> type) {
        return Array.get(Array.newInstance(type, 1), 0);
    }
}
