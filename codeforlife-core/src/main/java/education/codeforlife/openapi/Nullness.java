package education.codeforlife.openapi;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds out if null is a value of a member. The annotation counts by its name, as that of any library says the same. */
final class Nullness {

    private Nullness() {}

    static boolean isNullable(@Nullable Member member) {
        if (member instanceof Method method) return isNullable(method, method.getAnnotatedReturnType());
        return member instanceof Field field && isNullable(field, field.getAnnotatedType());
    }

    static boolean isNullable(AnnotatedElement... elements) {
        return Stream.of(elements)
                .flatMap(element -> Arrays.stream(element.getAnnotations()))
                .anyMatch(annotation ->
                        annotation.annotationType().getSimpleName().equals("Nullable"));
    }
}
