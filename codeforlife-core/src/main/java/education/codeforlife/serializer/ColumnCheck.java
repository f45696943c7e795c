package education.codeforlife.serializer;

import education.codeforlife.column.EntityColumns;
import education.codeforlife.error.FieldErrors;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * What the columns of an entity say of a row as it was sent. Components are those of the attributes of the same name;
 * those of other names are found by their values when the entity has them.
 */
final class ColumnCheck {

    private ColumnCheck() {}

    /** Adds an error to each field whose column does not hold its value, unless the field has one already. */
    static void check(Row<?, ?> row, RecordShape shape, EntityColumns columns) {
        if (row.isReadable() && row.data() instanceof Record data) {
            check(data, shape, columns, row.errors(), row.presence());
        }
    }

    private static void check(
            Record data, RecordShape shape, EntityColumns columns, FieldErrors errors, Presence presence) {
        for (var component : shape.mapped()) {
            var value = presence.has(data, component.name()) ? shape.value(data, component.name()) : null;
            if (value == null || errors.has(component.field())) continue;
            check(value, component, columns, errors.field(component.field()), presence);
        }
    }

    private static void check(
            Object value,
            RecordShape.Component component,
            EntityColumns columns,
            FieldErrors errors,
            Presence presence) {
        var nested = component.nested();
        if (value instanceof Record data && nested != null) {
            check(data, nested, columns.within(component.name()), errors, presence);
            return;
        }
        var error = columns.refusal(component.name(), value);
        if (error != null) errors.add(error);
        if (!(value instanceof Collection<?> elements)) return;
        int index = 0;
        for (var element : elements) {
            check(element, component, columns, errors.field(String.valueOf(index++)), presence);
        }
    }

    /** Returns the fields that were sent with the value, nested ones with dots. */
    static List<String> fieldsWith(Object value, Row<?, ?> row, RecordShape shape) {
        var fields = new ArrayList<String>(1);
        if (row.isReadable() && row.data() instanceof Record data) {
            find(value, data, shape, "", row.presence(), fields);
        }
        return fields;
    }

    private static void find(
            Object wanted, Record data, RecordShape shape, String path, Presence presence, List<String> fields) {
        for (var component : shape.mapped()) {
            var value = presence.has(data, component.name()) ? shape.value(data, component.name()) : null;
            if (value != null) find(wanted, value, component, path + component.field(), presence, fields);
        }
    }

    private static void find(
            Object wanted,
            Object value,
            RecordShape.Component component,
            String path,
            Presence presence,
            List<String> fields) {
        var nested = component.nested();
        if (Objects.equals(wanted, value)) {
            fields.add(path);
        } else if (value instanceof Record data && nested != null) {
            find(wanted, data, nested, path + ".", presence, fields);
        } else if (value instanceof Collection<?> elements) {
            int index = 0;
            for (var element : elements) find(wanted, element, component, path + "." + index++, presence, fields);
        }
    }
}
