package education.codeforlife.benchmark.handwritten;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

record Page<R>(long count, int offset, int limit, int maxLimit, List<R> data) {

    private static final int MAX_LIMIT = 150;

    /** What a client asks for. */
    record Wish(int offset, int limit) {

        static Wish of(HttpServletRequest request) {
            int limit = number(request, "limit");
            return new Wish(Math.max(0, number(request, "offset")), limit <= 0 ? 50 : Math.min(limit, MAX_LIMIT));
        }

        <R> Page<R> page(long count, List<R> rows) {
            return new Page<>(count, offset, limit, MAX_LIMIT, rows);
        }

        private static int number(HttpServletRequest request, String name) {
            var values = request.getParameterValues(name);
            try {
                return values == null ? 0 : Integer.parseInt(values[values.length - 1]);
            } catch (NumberFormatException e) {
                return 0;
            }
        }
    }
}
