package education.codeforlife.viewset.web;

import education.codeforlife.api.Internal;
import education.codeforlife.attempt.RequestThrottle;
import education.codeforlife.error.ApiException;
import education.codeforlife.error.ServiceHandlers;
import education.codeforlife.permission.Rule;
import education.codeforlife.request.Action;
import education.codeforlife.request.Action.Target;
import education.codeforlife.request.RequestContext;
import education.codeforlife.request.RequestUser;
import education.codeforlife.request.RequestUserResolver;
import education.codeforlife.serializer.BulkBody;
import education.codeforlife.viewset.BulkKeys;
import education.codeforlife.viewset.CustomAction;
import education.codeforlife.viewset.CustomActions;
import education.codeforlife.viewset.Form;
import education.codeforlife.viewset.GenericViewSet;
import education.codeforlife.viewset.ServedAction;
import education.codeforlife.viewset.ViewSet;
import education.codeforlife.viewset.ViewSetDefinition;
import education.codeforlife.viewset.ViewSetEngine;
import education.codeforlife.viewset.web.Route.Endpoint;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.StringUtils;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.filter.ServerHttpObservationFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Maps requests to the actions of view sets. The path is decided on first, then who asks, then the method, then the
 * key: {@code bulk} and the names of actions are never keys, and a method that is not served is refused in the order
 * that clients rely on (406, 403, 405, 404).
 *
 * @since 0.1.0
 */
@Internal
public final class ViewSetHandlerMapping extends RequestMappingHandlerMapping {

    private final ViewSetEngine engine;
    private final RequestUserResolver users;
    private final Map<Object, List<Endpoint>> found = new LinkedHashMap<>();
    private final List<IllegalStateException> refused = new ArrayList<>();
    private final Routes routes = new Routes();
    private @Nullable RequestThrottle throttle;

    public ViewSetHandlerMapping(ViewSetEngine engine, RequestUserResolver users) {
        this.engine = engine;
        this.users = users;
        setOrder(-101); // before Spring Boot's endpoints, which would otherwise be looked through for each request
    }

    /** Counts the requests for actions that have a limit; without it, a limit stops the start-up. */
    public void setThrottle(@Nullable RequestThrottle throttle) {
        this.throttle = throttle;
    }

    @Override
    protected boolean isHandler(Class<?> beanType) {
        return AnnotatedElementUtils.hasAnnotation(beanType, ViewSet.class);
    }

    @Override
    protected @Nullable RequestMappingInfo getMappingForMethod(Method method, Class<?> handlerType) {
        var mapping = super.getMappingForMethod(method, handlerType);
        var viewSet = AnnotatedElementUtils.findMergedAnnotation(handlerType, ViewSet.class);
        return mapping == null || viewSet == null ? null : within(viewSet.path(), mapping);
    }

    /** The mapping below the path of its view set; an empty path of its own is that path, and no other. */
    private RequestMappingInfo within(String path, RequestMappingInfo mapping) {
        var options = getBuilderConfiguration();
        var combined = RequestMappingInfo.paths(path).options(options).build().combine(mapping);
        var paths = combined.getPatternValues().stream()
                .map(value -> StringUtils.trimTrailingCharacter(value, '/'))
                .distinct()
                .toArray(String[]::new);
        return combined.mutate().paths(paths).options(options).build();
    }

    @Override
    protected void registerHandlerMethod(Object handler, Method method, RequestMappingInfo mapping) {
        var endpoint = new Endpoint(action(method, mapping), mapping, createHandlerMethod(handler, method));
        found.computeIfAbsent(handler, key -> new ArrayList<>()).add(endpoint);
        register(handler, method, mapping);
    }

    private void register(Object handler, Method method, RequestMappingInfo mapping) {
        try {
            super.registerHandlerMethod(handler, method, mapping);
        } catch (IllegalStateException e) {
            refused.add(e); // an ambiguous mapping: routes are checked later, for all view sets
        }
    }

    private static Action action(Method method, RequestMappingInfo mapping) {
        return new Action(method.getName(), target(method, mapping));
    }

    private static Target target(Method method, RequestMappingInfo mapping) {
        if (List.of(method.getParameterTypes()).contains(Form.class)) return Target.FORM;
        if (method.getName().equals(Action.CREATE.name()) || method.getName().equals(Action.BULK_CREATE.name())) {
            return Target.NEW;
        }
        boolean named =
                mapping.getPatternValues().stream().allMatch(path -> path.contains("{" + PathKey.VARIABLE + "}"));
        boolean bulk = Arrays.stream(method.getParameterTypes())
                .anyMatch(type -> type == BulkBody.class || type == BulkKeys.class);
        return named || bulk ? Target.ROW : Target.LIST;
    }

    @Override
    protected void handlerMethodsInitialized(Map<RequestMappingInfo, HandlerMethod> handlerMethods) {
        var problems = new StartUpProblems();
        var beans = new ViewSetBeans(obtainApplicationContext());
        beans.declaring().forEach(name -> found.computeIfAbsent(name, key -> new ArrayList<>()));
        found.forEach(
                (handler, endpoints) -> problems.collect(beans.name(handler), () -> start(handler, endpoints, beans)));
        beans.names().forEach(name -> problems.collect(name, () -> beans.requireServed(name)));
        problems.throwIfAny();
        if (!refused.isEmpty()) throw refused.get(0);
        routes.definitions().forEach(this::nameKeys);
        routes.sort();
    }

    /** Bulk actions have a path of their own, served or not, and no key of a row is the name of another path. */
    private void nameKeys(ViewSetDefinition<?, ?> definition) {
        if (routes.ofRows(definition).isEmpty()) return;
        var path = path(definition.viewSet());
        routes.reserve(
                obtainPatternParser().parse("/" + StringUtils.trimLeadingCharacter(path, '/') + "/bulk"),
                path,
                definition);
        definition.reachedBy(new RowPaths(routes, routes.ofRows(definition))::reach);
    }

    private PathPatternParser obtainPatternParser() {
        return Objects.requireNonNull(getPatternParser());
    }

    private void start(Object handler, List<Endpoint> endpoints, ViewSetBeans beans) {
        var viewSet = beans.viewSet(handler, endpoints);
        EndpointCheck.requirePlain(path(viewSet));
        serve(viewSet, endpoints, beans).declaredAs(beans.declaredType(handler));
    }

    private <E, K> ViewSetDefinition<E, K> serve(
            GenericViewSet<E, K> viewSet, List<Endpoint> methods, ViewSetBeans beans) {
        var custom = CustomActions.of(viewSet);
        var endpoints = new ArrayList<>(methods);
        custom.declared().forEach(action -> endpoints.add(endpoint(action)));
        var check = new EndpointCheck(path(viewSet), engine.serializers(), () -> beans.writers(viewSet));
        methods.forEach(check::check);
        var definition = ViewSetDefinition.start(viewSet, custom, answerTypes(endpoints), engine);
        definition.rules().forEach(this::requireThrottle);
        definition
                .rules()
                .forEach((action, rule) -> endpoints.stream()
                        .filter(endpoint -> endpoint.action().equals(action))
                        .forEach(endpoint -> EndpointCheck.requireBody(endpoint, rule)));
        routes.add(path(viewSet), definition, endpoints);
        return definition;
    }

    private void requireThrottle(Action action, Rule rule) {
        if (rule.limit() == null || throttle != null) return;
        throw new IllegalStateException("The limit " + rule.limit() + " of action " + action
                + " is not counted, since the AttemptStore is missing: set codeforlife.auth.enabled=true or"
                + " codeforlife.account.enabled=true with a database, or declare an AttemptStore bean");
    }

    /** The endpoint of an action that needs no method of the view set. */
    private Endpoint endpoint(CustomAction<?, ?> action) {
        var mapping = RequestMappingInfo.paths(action.path())
                .methods(action.method())
                .options(getBuilderConfiguration())
                .build();
        var within = within(path(action.viewSet()), mapping);
        register(action, action.handler(), within);
        return new Endpoint(action.action(), within, createHandlerMethod(action, action.handler()));
    }

    private static Map<Action, ResolvableType> answerTypes(List<Endpoint> endpoints) {
        var types = new LinkedHashMap<Action, ResolvableType>();
        endpoints.forEach(endpoint -> types.put(endpoint.action(), answerType(endpoint.handler())));
        return types;
    }

    private static ResolvableType answerType(HandlerMethod handler) {
        if (handler.getBean() instanceof CustomAction<?, ?> action) return action.answerType();
        return AnswerAdvice.typeOf(ResolvableType.forMethodReturnType(handler.getMethod(), handler.getBeanType()));
    }

    private static String path(GenericViewSet<?, ?> viewSet) {
        var annotation = AnnotatedElementUtils.findMergedAnnotation(viewSet.getClass(), ViewSet.class);
        return Objects.requireNonNull(annotation).path();
    }

    /** Returns the definitions of all view sets that are served. */
    public List<ViewSetDefinition<?, ?>> definitions() {
        return routes.definitions();
    }

    /** Returns the actions of all view sets. */
    public List<ServedAction> actions() {
        return routes.actions();
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String lookupPath, HttpServletRequest request) {
        var route = routes.find(
                ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication());
        if (route == null) return null;
        nameRoute(route, request);
        AllowHeader.set(route.allow());
        AcceptCheck.requireJson(request);
        var user = users.resolve(request);
        var endpoint = route.endpoint(request.getMethod());
        if (endpoint == null) return unserved(route, request, user);
        DeprecationHeaders.set(endpoint.deprecation());
        ActionObservationFilter.name(request, route.viewSet(), endpoint.action());
        admit(route, endpoint, request, user);
        return endpoint.handler();
    }

    /** Names the route for logs and metrics. A refused request has one too. */
    private static void nameRoute(Route route, HttpServletRequest request) {
        var pattern = route.pattern().getPatternString();
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, pattern);
        ServerHttpObservationFilter.findObservationContext(request)
                .ifPresent(context -> context.setPathPattern(pattern));
    }

    private static HandlerMethod unserved(Route route, HttpServletRequest request, RequestUser user) {
        if (!route.admits(user)) throw ApiException.denied(user.isAuthenticated());
        if (request.getMethod().equals("OPTIONS")) return AllowHeader.OPTIONS;
        throw ApiException.methodNotAllowed(request.getMethod());
    }

    private void admit(Route route, Endpoint endpoint, HttpServletRequest request, RequestUser user) {
        if (!route.rule(endpoint).mayPermit(user)) throw ApiException.denied(user.isAuthenticated());
        count(route, endpoint, request, user);
        handleMatch(endpoint.mapping(), "", request);
        JsonContentNegotiation.answerWithJson(request);
        PathKey.bind(request, route.definition().model());
        var parameters = QueryParameters.parse(request.getQueryString());
        new RequestContext(user, endpoint.action(), parameters).bind(new ServletRequestAttributes(request));
        ServedViewSet.bind(request, route.definition());
        ServiceHandlers.declaredBy(route.definition().viewSet(), request);
    }

    /** A request counts once, also if its answer is computed by another thread and dispatched. */
    private void count(Route route, Endpoint endpoint, HttpServletRequest request, RequestUser user) {
        var limit = route.rule(endpoint).limit();
        if (limit == null || throttle == null || request.getDispatcherType() == DispatcherType.ASYNC) return;
        throttle.count(request, user, route.viewSet() + "/" + endpoint.action(), limit);
    }
}
