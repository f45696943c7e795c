package education.codeforlife.viewset.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import education.codeforlife.error.ApiException;
import education.codeforlife.request.Action;
import education.codeforlife.request.RequestContext;
import education.codeforlife.request.RequestUser;
import education.codeforlife.request.RequestUserResolver;
import education.codeforlife.serializer.Body;
import education.codeforlife.serializer.BulkBody;
import education.codeforlife.viewset.BulkKeys;
import education.codeforlife.viewset.FormEngine;
import education.codeforlife.viewset.web.Shelf.BookWrite;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.json.JsonMapper;

/** What surrounds the actions of view sets: accept headers, queries, parameters of methods. */
class WebTests {

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "*/*",
                "application/json",
                "application/*",
                "text/html, application/json;q=0.1",
                "application/problem+json",
                "application/json; charset=utf-8"
            })
    void acceptHeaderWithJsonIsServed(String accept) {
        if (accept != null) request.addHeader("Accept", accept);

        AcceptCheck.requireJson(request);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/html", "text/*", "application/json;q=0", "application/xml, image/*", "nonsense", "*/json"})
    void acceptHeaderWithoutJsonIsRefused(String accept) {
        request.addHeader("Accept", accept);

        assertThat(refusal().status().value()).isEqualTo(406);
    }

    @ParameterizedTest
    @CsvSource({
        "format=json, true",
        "format=, true",
        "a=b, true",
        "reformat=xml, true",
        "format=api, false",
        "format=json&format=api, false",
        "format=api&format=json, true",
        "a=format=, true"
    })
    void theParameterFormatMeansTheSame(String query, boolean served) {
        request.setQueryString(query);

        if (served) {
            AcceptCheck.requireJson(request);
        } else {
            assertThat(refusal().status().value()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a=1          | a | 1",
                "a=1&a=2      | a | 1,2",
                "a            | a | ''",
                "a=           | a | ''",
                "a=b=c        | a | b=c",
                "a+b=c+d      | a b | c d",
                "%61=%C3%A9   | a | é",
                "a=100%       | a | 100%",
                "&&a=1&       | a | 1"
            })
    void aQueryIsReadAsItWasSent(String query, String name, String values) {
        assertThat(QueryParameters.parse(query).get(name)).containsExactly(values.split(","));
    }

    @Test
    void missingQueryReturnsNoParameters() {
        assertThat(QueryParameters.parse(null)).isEmpty();
        assertThat(QueryParameters.parse("")).isEmpty();
    }

    @Test
    void bodiesAreParametersOfActions() {
        var resolver = new BodyArgumentResolver(
                JsonMapper.shared(), Shelf.SETTINGS, new FormEngine(Shelf.engine()), RequestUserResolver.ANONYMOUS);

        assertThat(resolve(resolver, 0))
                .isInstanceOfSatisfying(
                        Body.class, body -> assertThat(body.type()).isEqualTo(BookWrite.class));
        assertThat(resolve(resolver, 1))
                .isInstanceOfSatisfying(
                        BulkBody.class, body -> assertThat(body.type()).isEqualTo(BookWrite.class));
        assertThat(resolve(resolver, 2)).isInstanceOf(BulkKeys.class);
        assertThat(resolver.supportsParameter(parameter(3))).isFalse();
    }

    @Test
    void actionsAnswerInJsonOthersAsTheyLike() {
        var negotiation = new JsonContentNegotiation();
        var web = new ServletWebRequest(request);

        assertThat(negotiation.resolveMediaTypes(web)).containsExactly(MediaType.ALL);
        new RequestContext(RequestUser.anonymous(), Action.LIST, Map.of()).bind(web);
        assertThat(negotiation.resolveMediaTypes(web)).containsExactly(MediaType.APPLICATION_JSON);
    }

    @Test
    void outsideARequestNothingIsTold() {
        AllowHeader.set("GET");

        assertThat(new AllowHeader().handle().isEmpty()).isTrue();
    }

    @SuppressWarnings("unused") // its parameters are looked at
    void action(Body<BookWrite> body, BulkBody<BookWrite> bulk, BulkKeys<Long> keys, String other) {}

    private Object resolve(BodyArgumentResolver resolver, int index) {
        assertThat(resolver.supportsParameter(parameter(index))).isTrue();
        return resolver.resolveArgument(parameter(index), null, new ServletWebRequest(request), null);
    }

    private static MethodParameter parameter(int index) {
        var method = ReflectionUtils.findMethod(
                WebTests.class, "action", Body.class, BulkBody.class, BulkKeys.class, String.class);
        return new MethodParameter(method, index);
    }

    private ApiException refusal() {
        return catchThrowableOfType(ApiException.class, () -> AcceptCheck.requireJson(request));
    }
}
