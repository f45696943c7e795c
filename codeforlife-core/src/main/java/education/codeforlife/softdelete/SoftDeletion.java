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

    private static final SoftDeletion NONE = new SoftDeletion(null);

    /** Returns the soft deletion of a class, which may be any. */
    public static SoftDeletion of(Class<?> type) {
        var declared = AnnotationUtils.findAnnotation(type, SoftDeletable.class);
        return declared == null ? NONE : new SoftDeletion(declared.value());
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
