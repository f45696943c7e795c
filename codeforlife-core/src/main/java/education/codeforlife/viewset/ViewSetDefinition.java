package education.codeforlife.viewset;

import education.codeforlife.api.Internal;
import education.codeforlife.filter.FilterSet;
import education.codeforlife.model.FetchPlan;
import education.codeforlife.model.Model;
import education.codeforlife.permission.Rule;
import education.codeforlife.request.Action;
import education.codeforlife.request.Action.Target;
import education.codeforlife.request.RequestContext;
import education.codeforlife.request.RequestUser;
import education.codeforlife.serializer.Writer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.util.ReflectionUtils;

/**
 * The declarations of a view set, checked when the application starts.
 *
 * @since 0.1.0
 */
@Internal
public final class ViewSetDefinition<E, K> {

    private final GenericViewSet<E, K> viewSet;
    private final Model<E> model;
    private final List<CustomAction<E, K>> custom;
    private final Map<Action, Rule> rules;
    private final Map<Action, ResolvableType> answerTypes;
    private final Map<Action, FetchPlan<E>> plans = new LinkedHashMap<>();
    private final FilterSet<E> filters;
    private final boolean scoped;
    private final boolean scopedAfter;
    private final boolean deletesItself;
    private Predicate<String> isReachable = key -> true;
    private ResolvableType declaredType = ResolvableType.NONE;

    private ViewSetDefinition(
            GenericViewSet<E, K> viewSet,
            CustomActions<E, K> custom,
            Map<Action, ResolvableType> answerTypes,
            ViewSetEngine engine) {
        var actions = answerTypes.keySet();
        this.custom = custom.declared();
        this.answerTypes = answerTypes;
        this.viewSet = viewSet;
        this.model = Model.of(engine.entities().getEntityManagerFactory(), viewSet.entityType(), viewSet.lookup());
        this.rules = rules(viewSet, custom, actions);
        this.filters =
                viewSet.filters().started(engine.entities(), engine.answers().json());
        this.scoped = overrides("scope");
        this.scopedAfter = scoped || overrides("scopeAfter");
        this.deletesItself = overrides("performDestroy", List.class);
        actions.forEach(action -> plans.put(action, plan(action, engine)));
    }

    /**
     * Checks a view set and makes it ready to be served.
     *
     * @param custom the actions that it declares
     * @param answerTypes all that it can be asked to do, and the type of the body that each action answers with
     * @throws IllegalStateException if its rules, relations or serializers are not sound
     * @throws IllegalArgumentException if its filters, fetched paths or lookup are not sound
     */
    public static <E, K> ViewSetDefinition<E, K> start(
            GenericViewSet<E, K> viewSet,
            CustomActions<E, K> custom,
            Map<Action, ResolvableType> answerTypes,
            ViewSetEngine engine) {
        var definition = new ViewSetDefinition<>(viewSet, custom, answerTypes, engine);
        definition.check(engine);
        viewSet.start(new ModelOperations<>(definition, engine));
        return definition;
    }

    /** Returns the writers that the actions of a view set name; a custom action may use others. */
    public static List<Writer<?, ?>> writers(GenericViewSet<?, ?> viewSet) {
        return SerializerCheck.writers(viewSet);
    }

    private static Map<Action, Rule> rules(
            GenericViewSet<?, ?> viewSet, CustomActions<?, ?> custom, Collection<Action> actions) {
        var rules = custom.rules();
        viewSet.permissions(rules);
        return rules.compile(actions);
    }

    private FetchPlan<E> plan(Action action, ViewSetEngine engine) {
        return FetchPlan.of(engine.entities(), model, viewSet.fetch(action));
    }

    private void check(ViewSetEngine engine) {
        ModelCheck.check(model, rules.keySet(), engine);
        rules.keySet().forEach(action -> model.requireRows(viewSet.fetch(action)));
        rules.forEach(this::requireScope);
        SerializerCheck.check(viewSet, engine.serializers());
        custom.forEach(action -> SerializerCheck.check(action, engine.serializers()));
    }

    private void requireScope(Action action, Rule rule) {
        if (action.target() == Target.FORM && rule.needsObject()) {
            throw new IllegalStateException("The rule for action " + action
                    + " depends on rows, but a form is about none: take a Body, or call form.require(…)");
        }
        if (action.target() == Target.LIST && rule.needsObject() && !scoped) {
            throw new IllegalStateException("The rule for action " + action
                    + " depends on rows, but a list returns all of" + " them: override scope(user, action)");
        }
    }

    private boolean overrides(String method) {
        return overrides(method, RequestUser.class, Action.class);
    }

    private boolean overrides(String method, Class<?>... parameters) {
        var found = ReflectionUtils.findMethod(viewSet.getClass(), method, parameters);
        return found != null && found.getDeclaringClass() != GenericViewSet.class;
    }

    /** The view set that declares it. */
    public GenericViewSet<E, K> viewSet() {
        return viewSet;
    }

    /** The custom actions that it declares. */
    public List<CustomAction<E, K>> custom() {
        return custom;
    }

    /** The name of the view set in messages. */
    public String name() {
        return viewSet.getClass().getSimpleName();
    }

    /** The model that is served. */
    public Model<E> model() {
        return model;
    }

    /** The rule of each action. */
    public Map<Action, Rule> rules() {
        return rules;
    }

    /** The rows that exist for the user, the query's filters aside. */
    public Specification<E> scope(RequestUser user, Action action) {
        return viewSet.scope(user, action);
    }

    /** The rows that the user may leave behind. */
    public Specification<E> scopeAfter(RequestUser user, Action action) {
        return viewSet.scopeAfter(user, action);
    }

    /** Says which keys paths can have: not those that other paths have, or that no server takes. */
    public void reachedBy(Predicate<String> isReachable) {
        this.isReachable = isReachable;
    }

    /** Says which type the bean is declared with, which may name what the class of a generic view set leaves open. */
    public void declaredAs(ResolvableType type) {
        declaredType = type;
    }

    /** The type that the bean is declared with. */
    public ResolvableType declaredType() {
        return declaredType;
    }

    boolean isReachable(String key) {
        return isReachable.test(key);
    }

    Rule rule(Action action) {
        var rule = rules.get(action);
        if (rule == null) throw new IllegalStateException("Unknown action " + action);
        return rule;
    }

    FetchPlan<E> plan(Action action) {
        var plan = plans.get(action);
        if (plan == null) throw new IllegalStateException("Unknown action " + action);
        return plan;
    }

    /** The type of the body that the action answers with. */
    ResolvableType answerType(Action action) {
        return answerTypes.getOrDefault(action, ResolvableType.NONE);
    }

    /** The record that rows are read as, by the reader itself if the view set is generic; none if it reads no rows. */
    public ResolvableType readType() {
        return CustomAction.readerOf(viewSet).map(CustomAction::readBy).orElse(ResolvableType.NONE);
    }

    /** Returns the filters that the query may use. */
    public FilterSet<E> filters() {
        return filters;
    }

    /** Returns whether a rule looks at a secret in the body. */
    boolean usesSecrets() {
        return rules.values().stream().anyMatch(rule -> !rule.secrets().isEmpty());
    }

    /** Returns whether the rows of a request to delete need not be looked at: all are visible, and none is special. */
    boolean deletesUnseen(RequestContext context) {
        var rule = rule(context.action());
        return !deletesItself
                && !rule.needsObject()
                && !rule.dependsOnFields()
                && visible(context) == null
                && model.isDeletableUnseen();
    }

    void performDestroy(List<E> rows) {
        viewSet.performDestroy(rows);
    }

    /** The rows that the request can be about; {@code null} for all. */
    @Nullable
    Specification<E> visible(RequestContext context) {
        var restrictions = new ArrayList<Specification<E>>(2);
        if (scoped) restrictions.add(viewSet.scope(context.user(), context.action()));
        var filter = filters.specification(context.parameters());
        if (filter != null) restrictions.add(filter);
        return restrictions.isEmpty() ? null : Specification.allOf(restrictions);
    }

    /** The rows that the request may leave behind; {@code null} for all. */
    @Nullable
    Specification<E> visibleAfter(RequestContext context) {
        return scopedAfter ? viewSet.scopeAfter(context.user(), context.action()) : null;
    }
}
