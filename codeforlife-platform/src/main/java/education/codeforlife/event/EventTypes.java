package education.codeforlife.event;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.util.ClassUtils;

/** The types that records of events may have, which any version of a service writes and reads alike. */
final class EventTypes {

    private static final Set<Class<?>> VALUES = Set.of(
            String.class,
            BigDecimal.class,
            BigInteger.class,
            UUID.class,
            URI.class,
            Instant.class,
            OffsetDateTime.class,
            ZonedDateTime.class,
            LocalDateTime.class,
            LocalDate.class,
            LocalTime.class,
            Year.class,
            YearMonth.class,
            Duration.class,
            ZoneId.class);

    private static final Set<Type> CONTAINERS =
            Set.of(List.class, Set.class, Collection.class, Optional.class, Map.class);

    private final Set<Class<?>> checked = new HashSet<>();

    private EventTypes() {}

    /** @throws IllegalArgumentException naming a component that cannot be written and read as JSON */
    static void check(Class<? extends Record> record) {
        new EventTypes().checkComponents(record);
    }

    private void checkComponents(Class<?> record) {
        if (!checked.add(record)) return;
        for (var component : record.getRecordComponents()) {
            checkType(component.getGenericType(), record.getSimpleName() + "." + component.getName());
        }
    }

    private void checkType(Type type, String place) {
        if (type instanceof ParameterizedType generic && CONTAINERS.contains(generic.getRawType())) {
            checkContainer(generic, place);
        } else if (!(type instanceof Class<?> simple)) {
            throw unreadable(type, place);
        } else if (simple.isArray()) {
            checkType(simple.getComponentType(), place);
        } else if (simple.isRecord()) {
            checkComponents(simple);
        } else if (!isValue(simple)) {
            throw unreadable(type, place);
        }
    }

    private void checkContainer(ParameterizedType container, String place) {
        var arguments = container.getActualTypeArguments();
        if (container.getRawType() == Map.class && arguments[0] != String.class) {
            throw new IllegalArgumentException(
                    "Component " + place + " is a map whose keys are " + arguments[0].getTypeName() + ": use String");
        }
        checkType(arguments[arguments.length - 1], place);
    }

    private static boolean isValue(Class<?> type) {
        return ClassUtils.isPrimitiveOrWrapper(type) && type != Void.class || type.isEnum() || VALUES.contains(type);
    }

    private static IllegalArgumentException unreadable(Type type, String place) {
        return new IllegalArgumentException("Component " + place + " has the type " + type.getTypeName()
                + ", which events do not have: use text, numbers, booleans, enums, UUIDs, dates and times, records of these,"
                + " and lists, sets, arrays, optionals and maps of these");
    }
}
