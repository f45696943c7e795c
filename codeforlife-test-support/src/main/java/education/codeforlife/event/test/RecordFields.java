package education.codeforlife.event.test;

import com.fasterxml.jackson.annotation.JsonFormat;
import education.codeforlife.event.EventJson;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.Nullness;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.jsonFormatVisitors.JsonFormatVisitorWrapper;
import tools.jackson.databind.jsonFormatVisitors.JsonObjectFormatVisitor;
import tools.jackson.databind.jsonFormatVisitors.JsonStringFormatVisitor;
import tools.jackson.databind.ser.BeanPropertyWriter;

/** Gets the fields of records, and the names of constants, from Jackson. */
final class RecordFields extends JsonFormatVisitorWrapper.Base {

    /**
     * A field of a record as JSON.
     *
     * @param isPlain whether it is written as all values of its type are
     * @param isRead whether it is a component of the record
     * @param isWritten whether each event has it
     */
    record Field(String name, JavaType type, boolean isPlain, boolean isNullable, boolean isRead, boolean isWritten) {}

    private final Class<?> type;
    private final List<Field> fields = new ArrayList<>();
    private final Set<String> constants = new TreeSet<>();

    private RecordFields(Class<?> type) {
        this.type = type;
    }

    static List<Field> of(Class<?> record) {
        return described(record).fields;
    }

    static Set<String> constantsOf(Class<?> type) {
        return described(type).constants;
    }

    private static RecordFields described(Class<?> type) {
        var visitor = new RecordFields(type);
        EventJson.describe(type, visitor);
        return visitor;
    }

    @Override
    public JsonObjectFormatVisitor expectObjectFormat(JavaType ignored) {
        return new JsonObjectFormatVisitor.Base(getContext()) {
            @Override
            public void property(BeanProperty property) {
                fields.add(field(property));
            }

            @Override
            public void optionalProperty(BeanProperty property) {
                fields.add(field(property));
            }
        };
    }

    @Override
    public JsonStringFormatVisitor expectStringFormat(JavaType ignored) {
        return new JsonStringFormatVisitor.Base() {
            @Override
            public void enumTypes(Set<String> names) {
                constants.addAll(names);
            }
        };
    }

    private Field field(BeanProperty property) {
        var member = property.getMember().getMember();
        boolean plain =
                property.getAnnotation(JsonFormat.class) == null && property.getAnnotation(JsonSerialize.class) == null;
        boolean nullable = property.getType().hasRawClass(Optional.class)
                || member instanceof Method accessor && Nullness.forMethodReturnType(accessor) == Nullness.NULLABLE;
        boolean component = Arrays.stream(type.getRecordComponents())
                .anyMatch(each -> each.getName().equals(member.getName()));
        return new Field(property.getName(), property.getType(), plain, nullable, component, isWritten(property));
    }

    private boolean isWritten(BeanProperty property) {
        if (property instanceof BeanPropertyWriter writer && writer.willSuppressNulls()) return false;
        var included = property.findPropertyInclusion(getContext().getConfig(), type);
        return switch (included.getValueInclusion()) {
            case ALWAYS, USE_DEFAULTS -> true;
            default -> false;
        };
    }
}
