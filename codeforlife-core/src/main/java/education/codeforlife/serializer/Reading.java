package education.codeforlife.serializer;

import education.codeforlife.error.FieldErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One row being read: collects what is present and which rows it names.
 *
 * @param path of the object being read, empty or ending in a dot
 * @param partial whether required fields may be absent
 */
record Reading(String path, boolean partial, Set<String> fields, Presence presence, List<Reference> references) {

    /** A related row that was named, and where to complain about it. */
    record Reference(String field, Related<?> related, FieldErrors errors) {}

    static Reading of(Row<?, ?> row, boolean partial) {
        return new Reading("", partial, row.fields(), row.presence(), new ArrayList<>(0));
    }

    Reading nested(String field) {
        return new Reading(path + field + ".", partial, fields, presence, references);
    }

    /** For the elements of a list, which replaces another one: they are new, also where the row is not. */
    Reading complete() {
        return new Reading(path, false, fields, presence, references);
    }
}
