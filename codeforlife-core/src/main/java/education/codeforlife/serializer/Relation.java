package education.codeforlife.serializer;

import education.codeforlife.request.RequestUser;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/**
 * Which rows a client may name in a {@link Related} component of a write record. A key outside the scope answers as one
 * that does not exist.
 *
 * <pre>{@code
 * @Override public List<Relation<?>> relations() {
 *     return List.of(relation("teacher", Teacher.class, this::inSchool));
 * }
 * }</pre>
 *
 * @param field the field in JSON; nested fields are written with dots
 * @param type the entity that is named
 * @param attribute the attribute that the key is looked up in; the primary key if {@code null}
 * @param scope the rows that the user may name
 * @since 0.1.0
 */
public record Relation<T>(
        String field, Class<T> type, @Nullable String attribute, Function<RequestUser, Specification<T>> scope) {

    /** A relation by primary key. */
    public static <T> Relation<T> relation(String field, Class<T> type, Function<RequestUser, Specification<T>> scope) {
        return new Relation<>(field, type, null, scope);
    }

    /** The same relation by another unique attribute. */
    public Relation<T> by(String attribute) {
        return new Relation<>(field, type, attribute, scope);
    }
}
