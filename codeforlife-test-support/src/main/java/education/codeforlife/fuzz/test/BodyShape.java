package education.codeforlife.fuzz.test;

import com.fasterxml.jackson.annotation.JsonProperty;
import education.codeforlife.serializer.Related;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.ResolvableType;

/** Makes bodies that a service may accept, from the record that they are read into. */
final class BodyShape {

    private static final Pattern WORD = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private static final Map<Class<?>, List<String>> TIMES = Map.of(
            LocalDate.class, List.of("2024-02-29", "1999-12-31"),
            LocalTime.class, List.of("23:59:59", "00:00"),
            LocalDateTime.class, List.of("2024-02-29T12:00:00"),
            Instant.class, List.of("2024-02-29T12:00:00Z"),
            Duration.class, List.of("PT1H", "P1D"),
            UUID.class, List.of("7b3c6a52-9f0d-4a5e-8f61-0c1b7a1f2d3e"));

    private final Vocabulary vocabulary;

    BodyShape(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Returns a body that the record can be read from, with most of its fields. */
    Json.Structure of(Class<?> type, Draw draw) {
        return Json.object(Arrays.stream(type.getRecordComponents())
                .filter(component -> draw.chance(95))
                .map(component -> new Json.Member(Json.quoted(name(component)), value(component, draw)))
                .toList());
    }

    private static String name(RecordComponent component) {
        var named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named != null && !named.value().isEmpty()
                ? named.value()
                : WORD.matcher(component.getName()).replaceAll("_").toLowerCase(Locale.ROOT);
    }

    private Json value(RecordComponent component, Draw draw) {
        if (component.getType() != String.class) {
            return value(ResolvableType.forType(component.getGenericType()), draw);
        }
        if (component.getAccessor().isAnnotationPresent(Email.class)) return Json.text(vocabulary.email(draw));
        var size = component.getAccessor().getAnnotation(Size.class);
        var text = vocabulary.word(draw);
        return Json.text(size == null ? text : fitted(text, size));
    }

    private static String fitted(String text, Size size) {
        var padded = text + "a".repeat(Math.max(0, size.min() - text.length()));
        return padded.substring(0, Math.min(padded.length(), size.max()));
    }

    private Json value(ResolvableType type, Draw draw) {
        var raw = type.toClass();
        if (raw.isRecord()) return of(raw, draw);
        if (raw == Boolean.class || raw == boolean.class) return Json.token(draw.chance(50));
        if (raw.isEnum()) return Json.text(((Enum<?>) draw.from(List.of(raw.getEnumConstants()))).name());
        if (TIMES.containsKey(raw)) return Json.text(draw.from(TIMES.getOrDefault(raw, List.of())));
        if (Temporal.class.isAssignableFrom(raw)) return Json.text("2024-02-29T12:00:00Z");
        if (Number.class.isAssignableFrom(raw) || raw.isPrimitive()) return Json.token(draw.below(100));
        if (raw == Related.class) return Json.token(vocabulary.key(draw));
        if (Collection.class.isAssignableFrom(raw)) {
            return Json.array(Stream.generate(() -> value(type.getGeneric(0), draw))
                    .limit(2)
                    .toList());
        }
        return Json.text(vocabulary.word(draw));
    }
}
