package education.codeforlife.viewset.test;

import education.codeforlife.database.test.RowChange;
import education.codeforlife.serializer.test.SentFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The expected answer and the expected rows of an action that succeeds.
 *
 * @param tables of the model, with their schemas
 */
record Expectations(Set<String> tables, EntityFields fields, Allowances allowed) {

    void retrieved(Exchange exchange, Object key, Problems problems) {
        answersStored(exchange, exchange.body(), key, StoredRow::isShownBy, problems);
        nothingWritten(exchange, problems);
    }

    void nothingWritten(Exchange exchange, Problems problems) {
        problems.addAll(exchange.changes());
    }

    /** New rows, which read as answered, in the order in which they were sent. */
    void created(Exchange exchange, List<JsonNode> sent, List<JsonNode> answered, Problems problems) {
        var keys = new LinkedHashSet<>(exchange.after().keySet());
        keys.removeAll(exchange.before().keySet());
        if (keys.size() != sent.size()) {
            problems.add("Of " + sent.size() + " rows that were sent, " + keys.size() + " were created: " + keys);
        }
        var created = new ArrayList<StoredRow>();
        for (var key : keys) created.add(stored(exchange, key));
        for (var answer : answered) {
            var row =
                    created.stream().filter(each -> each.isShownOnceBy(answer)).findFirst();
            row.ifPresentOrElse(created::remove, () -> problems.add("Answered " + answer + ", but did not create it"));
        }
        created.forEach(row -> problems.add("Created " + row.read() + ", but it was not answered"));
        answersSent(sent, answered, problems);
        othersUntouched(exchange, keys, problems);
    }

    /** Rows by their keys, in the order of these, with what was sent for each and nothing else. */
    void updated(
            Exchange exchange,
            Map<Object, JsonNode> sent,
            List<JsonNode> answered,
            boolean partial,
            Problems problems) {
        var keys = new ArrayList<>(new TreeSet<>(sent.keySet()));
        answersSent(keys.stream().map(sent::get).toList(), answered, problems);
        for (int i = 0; i < Math.min(keys.size(), answered.size()); i++) {
            answersStored(exchange, answered.get(i), keys.get(i), StoredRow::isShownOnceBy, problems);
        }
        if (partial) sent.forEach((key, body) -> restUntouched(exchange, key, body, problems));
        othersUntouched(exchange, keys, problems);
    }

    /** Rows are gone, or marked so that they are not to be found again. */
    void destroyed(Exchange exchange, Collection<?> keys, Set<Object> hidden, Problems problems) {
        if (!exchange.body().isMissingNode()) problems.add("The answer has a body: " + exchange.body());
        for (var key : keys) {
            if (exchange.after().containsKey(key) && !hidden.contains(key)) {
                problems.add("Row " + key + " was not deleted: "
                        + stored(exchange, key).read());
            }
        }
        othersUntouched(exchange, keys, problems);
    }

    private void answersSent(List<JsonNode> sent, List<JsonNode> answered, Problems problems) {
        if (sent.size() != answered.size()) {
            problems.add(sent.size() + " rows were sent, but " + answered.size() + " answered");
        }
        for (int i = 0; i < Math.min(sent.size(), answered.size()); i++) {
            var where = sent.size() == 1 ? "" : "[" + i + "].";
            problems.addAll(SentFields.differences(where, kept(sent.get(i)), answered.get(i), fields::isOrdered));
        }
    }

    /** Returns the sent values of the fields that store them as they are. */
    private JsonNode kept(JsonNode sent) {
        if (!(sent instanceof ObjectNode body)) return sent;
        var kept = body.objectNode();
        body.forEachEntry((field, value) -> {
            if (!isMadeByService(field)) kept.set(field, value);
        });
        return kept;
    }

    private boolean isMadeByService(String field) {
        return allowed.fields().contains(field) || fields.isServerMade(field);
    }

    private static void answersStored(
            Exchange exchange, JsonNode answer, Object key, BiPredicate<StoredRow, JsonNode> shows, Problems problems) {
        var row = exchange.after(key);
        if (row == null) {
            problems.add("Row " + key + " does not exist");
        } else if (!shows.test(row, answer)) {
            problems.add("Row " + key + " is stored as " + row.read() + ", but answered as " + answer);
        }
    }

    private void restUntouched(Exchange exchange, Object key, JsonNode sent, Problems problems) {
        var before = exchange.before().get(key);
        var after = exchange.after(key);
        if (before == null || after == null) return;
        for (var field : before.read().propertyNames()) {
            if (sent.has(field) || isMadeByService(field) || before.keeps(field, after)) continue;
            problems.add("Row " + key + ": " + field + " was not sent, but changed from "
                    + before.read().get(field) + " to " + after.read().get(field));
        }
    }

    private void othersUntouched(Exchange exchange, Collection<?> keys, Problems problems) {
        var concerned = new LinkedHashSet<>(allowed.rows());
        for (var key : keys) {
            Stream.of(exchange.before(), exchange.after())
                    .filter(rows -> rows.containsKey(key))
                    .forEach(rows -> concerned.add(rows.get(key).id()));
        }
        for (RowChange change : exchange.changes()) {
            var table = change.schema() + "." + change.table();
            if (tables.contains(table) && !concerned.contains(change.key())) {
                problems.add("Another row was changed: " + change);
            }
        }
    }

    private static StoredRow stored(Exchange exchange, Object key) {
        var row = exchange.after().get(key);
        if (row == null) throw new IllegalStateException("Row " + key + " does not exist");
        return row;
    }
}
