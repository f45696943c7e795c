package education.codeforlife.openapi;

import education.codeforlife.column.EntityColumns;
import education.codeforlife.serializer.Writer;
import java.util.List;

/**
 * Where a write record goes.
 *
 * @param columns of the entity, or of the nested object
 * @param writers those that may write the record
 * @param path of the nested object in JSON, with a dot at its end; empty for the record itself
 * @param partial whether required fields may be absent
 */
record WriteTarget(EntityColumns columns, List<Writer<?, ?>> writers, String path, boolean partial) {

    /** A form, which no row is written from. */
    static WriteTarget form() {
        return new WriteTarget(EntityColumns.NONE, List.of(), "", false);
    }

    static WriteTarget row(EntityColumns columns, List<Writer<?, ?>> writers, boolean partial) {
        return new WriteTarget(columns, writers, "", partial);
    }

    WriteTarget within(String component, String field) {
        return new WriteTarget(columns.within(component), writers, path + field + ".", partial);
    }
}
