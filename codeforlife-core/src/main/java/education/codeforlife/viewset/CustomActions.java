package education.codeforlife.viewset;

import education.codeforlife.api.Internal;
import education.codeforlife.permission.PermissionRules;
import education.codeforlife.request.Action;
import education.codeforlife.request.Action.Target;
import education.codeforlife.serializer.Batch;
import education.codeforlife.serializer.BatchWriter;
import education.codeforlife.serializer.Relation;
import education.codeforlife.serializer.Sent;
import education.codeforlife.serializer.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.core.ResolvableType;

/**
 * Collects the custom actions of a view set that need no method, each with its route, its write record and its rule:
 *
 * <pre>{@code
 * @Override
 * protected void actions(CustomActions<User, Long> actions) {
 *     actions.update("handle-join-request", joinRequests).permit(TEACHES_CLASS);
 *     actions.bulkUpdate("release", releases).permit(TEACHES_CLASS);
 *     actions.form("request-password-reset", ResetRequest.class, this::reset).permit(allowAny());
 * }
 * }</pre>
 *
 * <p>An action is named as its path: {@code handleJoinRequest}. It answers with what its writer reads if that is a
 * {@link education.codeforlife.serializer.Serializer}, else as the view set retrieves rows. An action whose rule is not
 * declared here needs one in {@link GenericViewSet#permissions}. The methods correspond to {@code update_action} and
 * {@code bulk_update_action} of the Python package.
 *
 * @param <E> the entity
 * @param <K> the type of the attribute that rows are looked up by
 * @since 0.1.0
 */
public final class CustomActions<E, K> {

    private static final Action CREATE = new Action(Action.CREATE.name(), Target.FORM);

    private final GenericViewSet<E, K> viewSet;
    private final PermissionRules rules = new PermissionRules();
    private final List<CustomAction<E, K>> declared = new ArrayList<>();

    private CustomActions(GenericViewSet<E, K> viewSet) {
        this.viewSet = viewSet;
    }

    /** Returns the custom actions that the view set declares. */
    @Internal
    public static <E, K> CustomActions<E, K> of(GenericViewSet<E, K> viewSet) {
        var actions = new CustomActions<>(viewSet);
        viewSet.actions(actions);
        return actions;
    }

    /** {@code PUT x/{id}/path/}: writes to one row; all required fields have to be there. */
    public <W> PermissionRules.On update(String path, Writer<E, W> writer) {
        return update(path, recordOf(path, writer), writer);
    }

    /**
     * As {@link #update(String, Writer)}, for a writer that is a lambda.
     *
     * @param relations which rows the components of the record may name
     */
    public <W> PermissionRules.On update(
            String path, Class<W> type, BatchWriter<E, W> writer, Relation<?>... relations) {
        return update(path, type, naming(writer, relations));
    }

    private <W> PermissionRules.On update(String path, Class<W> type, Writer<E, W> writer) {
        return add(new CustomAction.Update<>(CustomAction.named(path, Target.ROW), path, type, writer, viewSet));
    }

    /** {@code PUT x/path/}: writes to several rows, each with changes by its key; all or nothing. */
    public <W> PermissionRules.On bulkUpdate(String path, Writer<E, W> writer) {
        return bulkUpdate(path, recordOf(path, writer), writer);
    }

    /** As {@link #bulkUpdate(String, Writer)}, for a writer that is a lambda. */
    public <W> PermissionRules.On bulkUpdate(
            String path, Class<W> type, BatchWriter<E, W> writer, Relation<?>... relations) {
        return bulkUpdate(path, type, naming(writer, relations));
    }

    private <W> PermissionRules.On bulkUpdate(String path, Class<W> type, Writer<E, W> writer) {
        return add(new CustomAction.BulkUpdate<>(CustomAction.named(path, Target.ROW), path, type, writer, viewSet));
    }

    /** {@code POST x/path/}: makes a row in another way than {@code POST x/} does. */
    public <W> PermissionRules.On create(String path, Writer<E, W> writer) {
        return create(path, recordOf(path, writer), writer);
    }

    /** As {@link #create(String, Writer)}, for a writer that is a lambda. */
    public <W> PermissionRules.On create(
            String path, Class<W> type, BatchWriter<E, W> writer, Relation<?>... relations) {
        return create(path, type, naming(writer, relations));
    }

    private <W> PermissionRules.On create(String path, Class<W> type, Writer<E, W> writer) {
        return add(new CustomAction.Create<>(CustomAction.named(path, Target.NEW), path, type, writer, viewSet));
    }

    /** {@code PUT x/{id}/path/} without a body: changes one row. */
    public PermissionRules.On change(String path, Consumer<E> change) {
        return add(new CustomAction.Change<>(CustomAction.named(path, Target.ROW), path, change, viewSet));
    }

    /**
     * {@code DELETE x/{id}/path/} with a body: does the work that ends a row, deletes it as
     * {@link GenericViewSet#performDestroy} does, and answers without a body.
     */
    public <W> PermissionRules.On destroy(
            String path, Class<W> type, BatchWriter<E, W> writer, Relation<?>... relations) {
        var action = CustomAction.named(path, Target.ROW);
        return add(new CustomAction.Destroy<>(action, path, type, naming(writer, relations), viewSet));
    }

    /**
     * {@code POST x/path/}: takes a {@link Form} and answers with 200 and without a body.
     *
     * @param path may be empty: then it is the action {@code create} of the view set, which answers with 201
     */
    public <W> PermissionRules.On form(String path, Class<W> type, Consumer<Sent<W>> work) {
        var action = path.isEmpty() ? CREATE : CustomAction.named(path, Target.FORM);
        return add(new CustomAction.Submit<>(action, path, type, work, viewSet));
    }

    private static <E, W> Writer<E, W> naming(BatchWriter<E, W> writer, Relation<?>... relations) {
        return relations.length == 0 ? writer : new RelatedWriter<>(writer, List.of(relations));
    }

    /** A lambda with the relations of its record. */
    private record RelatedWriter<E, W>(BatchWriter<E, W> writer, List<Relation<?>> relations)
            implements BatchWriter<E, W> {

        @Override
        public void write(Batch<E, W> batch) {
            writer.write(batch);
        }
    }

    private PermissionRules.On add(CustomAction<E, K> action) {
        declared.add(action);
        return rules.on(action.action().name());
    }

    @SuppressWarnings("unchecked") // the second type argument of a writer is W
    private static <W> Class<W> recordOf(String path, Writer<?, W> writer) {
        var type = ResolvableType.forClass(writer.getClass()).as(Writer.class).getGeneric(1);
        var found = (Class<W>) type.resolve();
        if (found == null) {
            throw new IllegalStateException("Unknown write record of the action with the path " + path
                    + ": name it, as the argument before the writer");
        }
        return found;
    }

    PermissionRules rules() {
        return rules;
    }

    /** Returns the actions in the order of their declaration. */
    @Internal
    public List<CustomAction<E, K>> declared() {
        return declared;
    }
}
