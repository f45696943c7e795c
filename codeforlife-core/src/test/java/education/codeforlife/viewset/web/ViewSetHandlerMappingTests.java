package education.codeforlife.viewset.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import education.codeforlife.error.ApiException;
import education.codeforlife.request.Action.Target;
import education.codeforlife.request.RequestContext;
import education.codeforlife.request.RequestUser;
import education.codeforlife.viewset.web.Shelf.BookViewSet;
import education.codeforlife.viewset.web.Shelf.Reader;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.filter.ServerHttpObservationFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

class ViewSetHandlerMappingTests {

    private static final RequestUser KNOWN = new Reader(true, false);
    private static final RequestUser PENDING = new Reader(true, true);

    private RequestUser user = RequestUser.anonymous();
    private final ViewSetHandlerMapping mapping = mapping();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @AfterEach
    void forget() {
        RequestContextHolder.resetRequestAttributes();
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  /books,        list,     LIST",
        "HEAD, /books,        list,     LIST",
        "GET,  /books/7,      retrieve, ROW",
        "GET,  /books/%2B07,  retrieve, ROW",
        "POST, /books,        create,   NEW",
        "PUT,  /books/7/lend, lend,     ROW",
        "POST, /books/lend,   lendAll,  ROW"
    })
    void aMethodAndAPathAreAnAction(String method, String path, String action, Target target) throws Exception {
        user = KNOWN;
        var request = request(method, path);
        var handler = handler(request);

        assertThat(handler.getMethod().getName()).isEqualTo(action);
        assertThat(RequestContext.current().action().target()).isEqualTo(target);
        assertThat(RequestContext.current().user()).isSameAs(KNOWN);
    }

    @Test
    void aKeyIsBoundInItsCanonicalForm() throws Exception {
        var request = request("GET", "/books/+007");
        handler(request);

        assertThat(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE))
                .isEqualTo(Map.of("id", "7"));
    }

    @Test
    void anActionKnowsTheQuery() throws Exception {
        var request = request("GET", "/books");
        request.setQueryString("title=a%20b&title=c");
        handler(request);

        assertThat(RequestContext.current().parameters().get("title")).containsExactly("a b", "c");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,   /books/bulk,   405",
        "GET,   /books/lend,   405",
        "PUT,   /books/bulk,   405",
        "PUT,   /books,        405",
        "GET,   /books/7/lend, 405",
        "GET,   /books/seven,  404",
        "GET,   /books/9223372036854775808, 404",
        "PATCH, /books/7,      403"
    })
    void unservedRequestOfKnownUserIsRefused(String method, String path, int status) {
        user = KNOWN;

        assertThat(refusal(request(method, path)).status().value()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "PATCH, /books/7,       403, /books/{id}",
        "POST,  /books/lend,    403, /books/lend",
        "PUT,   /books,         405, /books",
        "GET,   /books/7/lend,  405, /books/{id}/lend",
        "GET,   /books/seven,   404, /books/{id}"
    })
    void refusedRequestHasRoute(String method, String path, int status, String route) {
        var request = request(method, path);
        var observed = new ServerRequestObservationContext(request, response);
        request.setAttribute(ServerHttpObservationFilter.CURRENT_OBSERVATION_CONTEXT_ATTRIBUTE, observed);

        assertThat(refusal(request).status().value()).isEqualTo(status);
        assertThat(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
                .isEqualTo(route);
        assertThat(observed.getPathPattern()).isEqualTo(route);
    }

    @Test
    void unknownKeyAndMalformedKeyReturn404() {
        assertThat(refusal(request("GET", "/books/9223372036854775808")).detail())
                .isEqualTo("No Book matches the given query.");
        assertThat(refusal(request("GET", "/books/seven")).detail()).isEqualTo("Not found.");
    }

    @Test
    void permissionComesBeforeTheKey() {
        assertThat(refusal(request("PUT", "/books/seven/lend")).code()).isEqualTo("not_authenticated");
        user = PENDING;
        assertThat(refusal(request("PUT", "/books/seven/lend")).code()).isEqualTo("permission_denied");
    }

    @Test
    void acceptComesBeforePermission() {
        var request = request("POST", "/books");
        request.addHeader(HttpHeaders.ACCEPT, "text/html");

        assertThat(refusal(request).status().value()).isEqualTo(406);
    }

    @Test
    void unservedMethodReturns405ToAdmittedCallers() {
        assertThat(refusal(request("PUT", "/books")).status().value()).isEqualTo(405);
    }

    @ParameterizedTest
    @CsvSource({
        "/books, 'GET, POST, HEAD, OPTIONS'",
        "/books/7, 'GET, PATCH, DELETE, HEAD, OPTIONS'",
        "/books/bulk, 'POST, PATCH, DELETE, OPTIONS'"
    })
    void everyAnswerTellsWhatIsServed(String path, String allow) throws Exception {
        assertThat(handler(request("OPTIONS", path))).isSameAs(AllowHeader.OPTIONS);
        assertThat(response.getHeader(HttpHeaders.ALLOW)).isEqualTo(allow);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/fruits", "/book", "/books/7/steal", "/books/7/lend/now"})
    void otherPathsAreLeftToOthers(String path) throws Exception {
        assertThat(mapping.getHandler(request("GET", path))).isNull();
    }

    private HandlerMethod handler(MockHttpServletRequest request) throws Exception {
        var chain = mapping.getHandler(request);
        return (HandlerMethod) assertThat(chain).isNotNull().actual().getHandler();
    }

    private ApiException refusal(MockHttpServletRequest request) {
        return catchThrowableOfType(ApiException.class, () -> mapping.getHandler(request));
    }

    private MockHttpServletRequest request(String method, @Nullable String path) {
        var request = new MockHttpServletRequest(method, path);
        ServletRequestPathUtils.parseAndCache(request);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request, response));
        return request;
    }

    private ViewSetHandlerMapping mapping() {
        var context = new StaticWebApplicationContext();
        context.registerBean(BookViewSet.class);
        context.refresh();
        var mapping = new ViewSetHandlerMapping(Shelf.engine(), request -> user);
        mapping.setApplicationContext(context);
        mapping.afterPropertiesSet();
        return mapping;
    }
}
