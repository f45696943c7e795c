package education.codeforlife.softdelete;

import education.codeforlife.api.Internal;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotationUtils;

/**
 * The soft deletion of an entity.
 *
 * @param attribute the attribute that is false for inactive rows; {@code null} if the entity is not soft-deletable
 */
@Internal
public record SoftDeletion(@Nullable String attribute) {

    /** Queries ask for each row on a path. */
    private static final ClassValue<SoftDeletion> DECLARED = new ClassValue<>() {
        @Override
        protected SoftDeletion computeValue(Class<?> type) {
            var declared = AnnotationUtils.findAnnotation(type, SoftDeletable.class);
            return new SoftDeletion(declared == null ? null : declared.value());
        }
    };

    /** Returns the soft deletion of a class, which may be any. */
    public static SoftDeletion of(Class<?> type) {
        return DECLARED.get(type);
    }

    /** Returns whether the entity can have inactive rows. */
    public boolean isDeclared() {
        return attribute != null;
    }

    /** Returns whether inactive rows of the entity are hidden from the current thread. */
    public boolean isHiding() {
        return attribute != null && !ActiveRows.areInactiveVisible();
    }

    /** Returns the condition under which the row is visible to the current thread, or {@code null} for always. */
    public @Nullable Predicate visible(Path<?> row, CriteriaBuilder criteria) {
        return isHiding() ? criteria.isTrue(row.get(attribute)) : null;
    }
}
