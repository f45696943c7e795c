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
import tools.jackson.databind.JsonNode;

/**
 * What an action that succeeds is to have answered and stored.
 *
 * @param tables of the model
 * @param changing fields that a partial update may change though they were not sent
 */
record Expectations(Set<String> tables, Set<String> changing) {

    void retrieved(Exchange exchange, Object key, Problems problems) {
        answersStored(exchange, exchange.body(), key, problems);
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
        var created = new ArrayList<JsonNode>();
        for (var key : keys) created.add(stored(exchange, key).read());
        for (var answer : answered) {
            if (!created.remove(answer)) problems.add("Answered " + answer + ", but did not create it");
        }
        created.forEach(row -> problems.add("Created " + row + ", but it was not answered"));
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
            answersStored(exchange, answered.get(i), keys.get(i), problems);
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

    private static void answersSent(List<JsonNode> sent, List<JsonNode> answered, Problems problems) {
        if (sent.size() != answered.size()) {
            problems.add(sent.size() + " rows were sent, but " + answered.size() + " answered");
        }
        for (int i = 0; i < Math.min(sent.size(), answered.size()); i++) {
            problems.addAll(
                    SentFields.differences(sent.size() == 1 ? "" : "[" + i + "].", sent.get(i), answered.get(i)));
        }
    }

    void answersStored(Exchange exchange, JsonNode answer, Object key, Problems problems) {
        if (!exchange.after().containsKey(key)) {
            problems.add("Row " + key + " does not exist");
        } else if (!answer.equals(stored(exchange, key).read())) {
            problems.add(
                    "Row " + key + " is stored as " + stored(exchange, key).read() + ", but answered as " + answer);
        }
    }

    private void restUntouched(Exchange exchange, Object key, JsonNode sent, Problems problems) {
        if (!exchange.before().containsKey(key) || !exchange.after().containsKey(key)) return;
        var after = stored(exchange, key).read();
        exchange.before().get(key).read().forEachEntry((field, before) -> {
            if (!sent.has(field) && !changing.contains(field) && !before.equals(after.get(field))) {
                problems.add("Row " + key + ": " + field + " was not sent, but changed from " + before + " to "
                        + after.get(field));
            }
        });
    }

    private void othersUntouched(Exchange exchange, Collection<?> keys, Problems problems) {
        var concerned = new LinkedHashSet<String>();
        for (var key : keys) {
            if (exchange.before().containsKey(key)) {
                concerned.add(exchange.before().get(key).id());
            }
            if (exchange.after().containsKey(key)) {
                concerned.add(stored(exchange, key).id());
            }
        }
        for (RowChange change : exchange.changes()) {
            if (tables.contains(change.table()) && !concerned.contains(change.key())) {
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
