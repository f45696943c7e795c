package education.codeforlife.viewset;

import education.codeforlife.api.Internal;
import education.codeforlife.wire.ScalarType;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.web.method.HandlerMethod;

/**
 * That a handler is deprecated.
 *
 * @param since the day of {@link Deprecated#since}; {@code null} if it does not name one
 * @param sunset the last day; {@code null} if it is not known
 * @since 0.1.0
 */
@Internal
public record Deprecation(
        @Nullable LocalDate since, @Nullable LocalDate sunset) {

    private static final ScalarType<LocalDate> DAY = ScalarType.of(LocalDate.class);

    /**
     * Returns what annotations on the method, its class or its write record say.
     *
     * @return {@code null} if the handler is not deprecated
     * @throws IllegalStateException if the day of {@link Sunset} is not a date
     */
    public static @Nullable Deprecation of(HandlerMethod handler) {
        var elements = elements(handler);
        var deprecated = find(elements, Deprecated.class);
        var sunset = find(elements, Sunset.class);
        if (deprecated == null && sunset == null) return null;
        return new Deprecation(since(deprecated), sunset == null ? null : day(sunset, handler));
    }

    private static List<AnnotatedElement> elements(HandlerMethod handler) {
        var bodies = handler.getBean() instanceof CustomAction<?, ?> custom
                ? Stream.<@Nullable Class<?>>of(custom.type()).filter(Objects::nonNull)
                : Arrays.stream(handler.getMethod().getGenericParameterTypes())
                        .map(type -> ResolvableType.forType(type).getGeneric(0).resolve())
                        .filter(Objects::nonNull);
        return Stream.<AnnotatedElement>concat(Stream.of(handler.getMethod(), handler.getBeanType()), bodies)
                .toList();
    }

    private static <A extends Annotation> @Nullable A find(List<AnnotatedElement> elements, Class<A> type) {
        return elements.stream()
                .map(element -> element.getAnnotation(type))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** A version of a library is not a day. */
    private static @Nullable LocalDate since(@Nullable Deprecated deprecated) {
        return deprecated == null ? null : DAY.readOrNull(deprecated.since());
    }

    private static LocalDate day(Sunset sunset, HandlerMethod handler) {
        var day = DAY.readOrNull(sunset.value());
        if (day != null) return day;
        throw new IllegalStateException("Invalid @Sunset(\"" + sunset.value() + "\") of " + handler.getShortLogMessage()
                + ": use a date as in 2027-05-31");
    }

    /** Adds the headers {@code Deprecation} (RFC 9745) and {@code Sunset} (RFC 8594). */
    public void addTo(HttpServletResponse response) {
        response.setHeader(
                "Deprecation", "@" + (since == null ? 0 : start(since).getEpochSecond()));
        if (sunset != null) response.setHeader("Sunset", end(sunset));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static String end(LocalDate day) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(
                day.plusDays(1).atStartOfDay(ZoneOffset.UTC).minusSeconds(1));
    }
}
