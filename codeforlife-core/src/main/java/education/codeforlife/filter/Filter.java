package education.codeforlife.filter;

import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.Metamodel;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import tools.jackson.databind.json.JsonMapper;

/** A restriction of rows by one query parameter. */
interface Filter<E> {

    String parameter();

    /** Returns whether all values of the parameter count, not only the last. */
    default boolean repeatable() {
        return false;
    }

    /**
     * The rows to be selected.
     *
     * @param values at least one, exactly one unless {@link #repeatable}; none is empty
     * @return null for all rows
     * @throws InvalidValueException when a value is refused
     */
    @Nullable
    Specification<E> specification(List<String> values);

    default void validate(Metamodel metamodel) {}

    /** Returns the parameter as clients see it. */
    FilterParameter described();

    /** The filter as it serves requests, which spells constants as answers do. */
    default Filter<E> started(EntityManager entities, JsonMapper json) {
        return this;
    }

    static <E> Specification<E> noRow() {
        return (root, query, builder) -> builder.disjunction();
    }
}
