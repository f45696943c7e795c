package education.codeforlife.serializer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mapstruct.BeanMapping;
import org.mapstruct.Context;
import org.mapstruct.MappingTarget;
import org.mapstruct.ReportingPolicy;

/**
 * Writes what a client sent into entities: one path for create, partial update, bulk and custom actions, and a single
 * write is a batch of one. In this order, and only when every row was good so far: {@link #validate}, {@link #create} or
 * {@link #update(Batch)}, then {@link #created} or {@link #updated}. Unless they are overridden, {@code create} and
 * {@code update} take each row through {@link #update(Object, Object, Presence)} and {@link #creating} or
 * {@link #updating}, and save all of them.
 *
 * <p>What a hook or the domain refuses with a {@link education.codeforlife.error.ValidationException} becomes an error of
 * the row and of the field that the body has.
 *
 * <p>How the write record {@code W} is read from JSON:
 *
 * <ul>
 *   <li>a component annotated {@code @NotNull}, {@code @NotBlank} or {@code @NotEmpty}, or with a rule that is composed of
 *       one, or of a primitive type, is required when the row is created; others may be absent;
 *   <li>an absent field touches nothing; null is refused unless the component is {@code @Nullable};
 *   <li>types are strict, text is trimmed unless {@link Untrimmed}, further Bean Validation constraints apply to what
 *       is present;
 *   <li>a component that the serializer handles itself is {@link Unmapped};
 *   <li>a component of type {@link Related} is the key of another row and needs a {@link Relation};
 *   <li>a component that is a record is a nested object, and absent, null and required mean the same within it.
 * </ul>
 *
 * @param <E> the entity
 * @param <W> the write record
 * @since 0.1.0
 */
public interface Writer<E, W> {

    /** Sets what is present on the entity; MapStruct generates this. */
    @BeanMapping(unmappedTargetPolicy = ReportingPolicy.IGNORE)
    void update(@MappingTarget E entity, W data, @Context Presence presence);

    /** An empty entity, made with its constructor without arguments unless overridden. */
    default E newEntity() {
        return NewEntity.of(this);
    }

    /** Returns the rows that each {@link Related} component may name. Each such component needs a relation. */
    default List<Relation<?>> relations() {
        return List.of();
    }

    /**
     * Returns the record that the entity could be written from, for rules over several fields: they are judged on the
     * row as it will be, and this is where the fields come from that were not sent. {@code null}, unless overridden,
     * means that each component is read from the attribute that it is mapped to.
     */
    default @Nullable W stored(E entity) {
        return null;
    }

    /** Checks the rows whose fields are good, all at once: one query serves one row or a thousand. */
    default void validate(Batch<E, W> batch) {}

    /**
     * Saves new rows; override it to make them by something other than {@code persist}:
     *
     * <pre>{@code
     * @Override
     * public void create(Batch<User, NewTeacher> batch) {
     *     for (var row : batch) row.attempt(() -> row.made(registration.registerTeacher(account(row.data()))));
     * }
     * }</pre>
     */
    default void create(Batch<E, W> batch) {
        batch.save();
    }

    /** Saves changes of stored rows; override it to change them by something other than their attributes. */
    default void update(Batch<E, W> batch) {
        batch.save();
    }

    /** Before a new row is saved; its fields are set. */
    default void creating(Row<E, W> row) {}

    /** Before a changed row is saved; its fields are set. */
    default void updating(Row<E, W> row) {}

    /** After new rows were saved, in the same transaction. */
    default void created(List<E> entities) {}

    /** After changed rows were saved, in the same transaction. */
    default void updated(List<Change<E>> changes) {}

    /** Lets the generated code set a relation; not for calling. */
    default <T> @Nullable T related(@Nullable Related<T> related) {
        return related == null ? null : related.get();
    }
}
