package education.codeforlife.viewset.test;

import education.codeforlife.database.test.RowChange;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A request, its answer, and what it did to the database.
 *
 * @param request in words
 * @param body of the answer, missing if it is empty
 * @param before the rows of the model by key, in the order of primary keys
 * @param after the same when the answer had come
 * @param changes to all tables but those for bookkeeping
 */
record Exchange(
        String request,
        int status,
        JsonNode body,
        Map<Object, StoredRow> before,
        Map<Object, StoredRow> after,
        List<RowChange> changes) {

    @Override
    public String toString() {
        return request + " answered " + status + (body.isMissingNode() ? "" : " " + body);
    }
}
