package education.codeforlife.viewset.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonView;
import education.codeforlife.permission.PermissionRules;
import education.codeforlife.serializer.AnswerWriter;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.viewset.BulkPartialUpdateAction;
import education.codeforlife.viewset.CreateAction;
import education.codeforlife.viewset.GenericViewSet;
import education.codeforlife.viewset.ViewSet;
import education.codeforlife.viewset.web.Shelf.Book;
import education.codeforlife.viewset.web.Shelf.BookRead;
import education.codeforlife.viewset.web.Shelf.BookWrite;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.ReflectionUtils;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

class AnswerAdviceTests {

    private final AnswerAdvice advice = new AnswerAdvice(new AnswerWriter(JsonMapper.shared()));

    @Test
    void collectionIsWrittenByTheTypeOfItsOwnInterface() {
        assertThat(json(Books.class, "bulkPartialUpdate", List.of(new Title("Emma"))))
                .isEqualTo("[{\"title\":\"Emma\"}]");
    }

    @Test
    void elementsOfCollectionAreWrittenWithTheirTypeIds() {
        assertThat(json(Books.class, "media", List.of(new Disc(45)))).isEqualTo("[{\"@type\":\"disc\",\"turns\":45}]");
    }

    @Test
    void mapIsWrittenByItsDeclaredType() {
        assertThat(json(Books.class, "byName", Map.of("a", new Disc(45))))
                .isEqualTo("{\"a\":{\"@type\":\"disc\",\"turns\":45}}");
    }

    @Test
    void objectIsLeftToSpring() {
        var answer = new BookRead(1L);

        assertThat(write(Books.class, "create", answer)).isSameAs(answer);
        assertThat(write(Books.class, "create", null)).isNull();
    }

    @Test
    void bodyOfAnEntityIsTheAnswer() {
        var returned = ResolvableType.forClassWithGenerics(ResponseEntity.class, BookRead.class);

        assertThat(AnswerAdvice.typeOf(returned).toClass()).isEqualTo(BookRead.class);
    }

    @Test
    void onlyJsonOfViewSetsIsWritten() {
        assertThat(advice.supports(returned(Books.class, "create"), JacksonJsonHttpMessageConverter.class))
                .isTrue();
        assertThat(advice.supports(returned(Books.class, "create"), StringHttpMessageConverter.class))
                .isFalse();
        assertThat(advice.supports(returned(Controller.class, "create"), JacksonJsonHttpMessageConverter.class))
                .isFalse();
    }

    @Test
    void viewOfJacksonIsLeftToSpring() {
        assertThat(advice.supports(returned(Books.class, "viewed"), JacksonJsonHttpMessageConverter.class))
                .isFalse();
    }

    private String json(Class<?> type, String method, Object answer) {
        return JsonMapper.shared()
                .writeValueAsString(assertThat(write(type, method, answer))
                        .isInstanceOf(RawValue.class)
                        .actual());
    }

    private @Nullable Object write(Class<?> type, String method, @Nullable Object answer) {
        return advice.beforeBodyWrite(
                answer,
                returned(type, method),
                MediaType.APPLICATION_JSON,
                JacksonJsonHttpMessageConverter.class,
                new ServletServerHttpRequest(new MockHttpServletRequest()),
                new ServletServerHttpResponse(new MockHttpServletResponse()));
    }

    private static MethodParameter returned(Class<?> type, String name) {
        return new MethodParameter(method(type, name), -1).withContainingClass(type);
    }

    private static Method method(Class<?> type, String name) {
        for (var method : ReflectionUtils.getAllDeclaredMethods(type)) {
            if (method.getName().equals(name)) return method;
        }
        throw new AssertionError(name);
    }

    record Title(String title) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    sealed interface Medium {}

    @JsonTypeName("disc")
    record Disc(int turns) implements Medium {}

    @ViewSet("books")
    abstract static class Books extends GenericViewSet<Book, Long>
            implements CreateAction<Book, Long, BookWrite, BookRead>,
                    BulkPartialUpdateAction<Book, Long, BookWrite, Title> {

        @Override
        protected void permissions(PermissionRules rules) {}

        @Override
        public abstract Serializer<Book, BookWrite, BookRead> creator();

        abstract List<Medium> media();

        abstract Map<String, Medium> byName();

        @JsonView(Books.class)
        abstract BookRead viewed();
    }

    abstract static class Controller {
        abstract BookRead create();
    }
}
