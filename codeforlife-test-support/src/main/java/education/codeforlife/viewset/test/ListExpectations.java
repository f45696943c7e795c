package education.codeforlife.viewset.test;

import education.codeforlife.viewset.test.Wire.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * The expected answer of a list: an envelope whose numbers agree, rows as they are stored, in an order that does not
 * depend on the page, with as many queries for a long page as for a short one.
 *
 * @param page asks for the list again, with {@code limit} and {@code offset} in place of its own
 */
record ListExpectations(
        ViewSetUnderTest<?> viewSet, Map<String, ?> parameters, Function<Map<String, ?>, Response> page) {

    private static final List<String> NUMBERS = List.of("count", "offset", "limit", "max_limit");
    private static final int PAGES = 3;

    void listed(Exchange exchange, Problems problems) {
        problems.addAll(exchange.changes());
        var body = exchange.body();
        if (!isEnvelope(body)) {
            problems.add("The body is not the envelope of a page");
            return;
        }
        var rows = body.get("data").valueStream().toList();
        numbersAgree(body, rows, problems);
        rowsAreStored(exchange, rows, problems);
        pagesAgree(exchange, body.get("offset").asInt(), rows, problems);
        if (!rows.isEmpty()) {
            queriesAreConstant(
                    body.get("offset").asInt(), rows.size(), body.get("count").asInt(), problems);
        }
    }

    private static boolean isEnvelope(JsonNode body) {
        return body.path("data").isArray()
                && NUMBERS.stream().allMatch(name -> body.path(name).isInt());
    }

    private void numbersAgree(JsonNode body, List<JsonNode> rows, Problems problems) {
        int limit = body.get("limit").asInt();
        int left = Math.max(0, body.get("count").asInt() - body.get("offset").asInt());
        if (rows.size() != Math.min(limit, left)) {
            problems.add("The envelope announces " + Math.min(limit, left) + " rows, but contains " + rows.size());
        }
        if (limit > body.get("max_limit").asInt()) problems.add("The limit exceeds max_limit");
        for (var name : List.of("limit", "offset")) {
            if (parameters.get(name) instanceof Integer asked && asked > 0 && asked <= maximum(name, body)) {
                if (asked != body.get(name).asInt()) problems.add("Asked for " + name + " " + asked);
            }
        }
    }

    private static int maximum(String name, JsonNode body) {
        return name.equals("limit") ? body.get("max_limit").asInt() : Integer.MAX_VALUE;
    }

    private static void rowsAreStored(Exchange exchange, List<JsonNode> rows, Problems problems) {
        var stored = new ArrayList<>(exchange.after().values());
        for (var row : rows) {
            var shown = stored.stream().filter(each -> each.isShownBy(row)).findFirst();
            shown.ifPresentOrElse(
                    stored::remove,
                    () -> problems.add(
                            isStored(exchange, row)
                                    ? "A row is listed twice: " + row
                                    : "Listed a row that is not stored: " + row));
        }
    }

    private static boolean isStored(Exchange exchange, JsonNode row) {
        return exchange.after().values().stream().anyMatch(each -> each.isShownBy(row));
    }

    private void pagesAgree(Exchange exchange, int offset, List<JsonNode> rows, Problems problems) {
        for (int i = 0; i < Math.min(rows.size(), PAGES); i++) {
            var alone = page.apply(Map.of("limit", 1, "offset", offset + i))
                    .body()
                    .path("data")
                    .path(0);
            if (!isSame(exchange, rows.get(i), alone)) {
                problems.add("The order is not total: at offset " + (offset + i) + " is " + rows.get(i)
                        + ", but in a page of one row " + alone);
            }
        }
    }

    private static boolean isSame(Exchange exchange, JsonNode row, JsonNode alone) {
        return row.equals(alone)
                || exchange.after().values().stream().anyMatch(each -> each.isShownBy(row) && each.isShownBy(alone));
    }

    private void queriesAreConstant(int offset, int size, int count, Problems problems) {
        if (size > 1 && growsWithPage(offset, size, problems)) return;
        var none = lazyLoads(count);
        var one = lazyLoads(offset);
        one.entrySet().removeIf(each -> none.getOrDefault(each.getKey(), 0L) >= each.getValue());
        if (!one.isEmpty()) {
            problems.add("A row of the list takes another query for " + String.join(", ", one.keySet())
                    + ", as every further row would (N+1): add the path to fetch(LIST)");
        }
    }

    /** Both pages are full, so that both count the rows beyond. */
    private boolean growsWithPage(int offset, int size, Problems problems) {
        var few = queries(offset, 1);
        var many = queries(offset, size);
        if (many.size() <= few.size()) return false;
        problems.add("The number of queries grows with the page (N+1): one row takes " + few.size() + ", " + size
                + " rows take " + many.size() + ":\n  " + String.join("\n  ", many));
        return true;
    }

    private List<String> queries(int offset, int limit) {
        return viewSet.queries().of(() -> page.apply(Map.of("limit", limit, "offset", offset)));
    }

    private Map<String, Long> lazyLoads(int offset) {
        return viewSet.lazyLoads().during(() -> {
            var unused = page.apply(Map.of("limit", 1, "offset", offset));
        });
    }
}
