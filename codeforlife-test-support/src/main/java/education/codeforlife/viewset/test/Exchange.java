package education.codeforlife.viewset.test;

import education.codeforlife.database.test.RowChange;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A request, its answer, and what it did to the database.
 *
 * @param request in words
 * @param uri that was asked
 * @param headers of the answer
 * @param body of the answer, missing if it is empty
 * @param before the rows of the model by key, in the order of primary keys
 * @param after the same when the answer had come
 * @param changes to all tables but those for bookkeeping
 */
record Exchange(
        String request,
        URI uri,
        int status,
        HttpHeaders headers,
        JsonNode body,
        Map<Object, StoredRow> before,
        Map<Object, StoredRow> after,
        List<RowChange> changes) {

    @Override
    public String toString() {
        return request + " answered " + status + (body.isMissingNode() ? "" : " " + body);
    }

    Optional<String> location() {
        return headers.firstValue("Location");
    }

    /** The row as it is stored now: by its key, or by its primary key if the action changed the one that it had. */
    @Nullable
    StoredRow after(Object key) {
        var row = after.get(key);
        var former = before.get(key);
        if (row != null || former == null) return row;
        return after.values().stream()
                .filter(each -> each.id().equals(former.id()))
                .findAny()
                .orElse(null);
    }
}
