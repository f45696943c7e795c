package education.codeforlife.serializer;

import education.codeforlife.error.FieldErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * One row being read: collects what is present and which rows it names.
 *
 * @param path of the object being read, empty or ending in a dot
 * @param partial whether required fields may be absent
 * @param goal what is written to
 */
record Reading(
        String path,
        boolean partial,
        Set<String> fields,
        Presence presence,
        List<Reference> references,
        Writing writing,
        Goal goal) {

    /** A related row that was named, and where to complain about it. */
    record Reference(String field, Related<?> related, FieldErrors errors) {}

    static Reading of(Sent<?> row, boolean partial) {
        return of(row, partial, Goal.UNKNOWN);
    }

    static Reading of(Sent<?> row, boolean partial, Goal goal) {
        return new Reading("", partial, row.fields(), row.presence(), new ArrayList<>(0), row.writing(), goal);
    }

    /** A single value, of which nothing is noted. */
    static Reading alone() {
        return of(new Sent<>(), true);
    }

    /** For the value of a component that has objects within. */
    Reading nested(RecordShape.Component component) {
        var nested = goal.component(component.name());
        return with(path + component.field() + ".", partial && nested.isStored(), nested);
    }

    /** For the element of a list: new, also where the row is not, unless it names a stored one. */
    Reading element(JsonNode node, FieldErrors errors) {
        if (goal == Goal.UNKNOWN && !partial) return this;
        var element = goal.element(node, errors);
        return element == null ? with(path, false, Goal.UNKNOWN) : with(path, partial && element.isStored(), element);
    }

    private Reading with(String path, boolean partial, Goal goal) {
        return new Reading(path, partial, fields, presence, references, writing, goal);
    }

    /** Notes an object that was read. */
    void add(Record data, Set<String> present) {
        presence.add(data, present);
        goal.read(data, writing);
    }
}
