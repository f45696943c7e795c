package education.codeforlife.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import education.codeforlife.error.FieldError;
import education.codeforlife.error.ValidationException;
import education.codeforlife.filter.Novels.Novel;
import education.codeforlife.filter.Novels.Poet;
import education.codeforlife.filter.Novels.Publisher;
import education.codeforlife.filter.Novels.Writer;
import education.codeforlife.request.Action;
import education.codeforlife.request.RequestContext;
import education.codeforlife.request.RequestUser;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;

/** Keys of related rows are looked up before they are compared. */
class RelatedFilterTests {

    private static final String UNKNOWN = "Select a valid choice. That choice is not one of the available choices.";

    private final RequestUser user = new RequestUser() {
        @Override
        public boolean isAuthenticated() {
            return true;
        }
    };

    private final FilterSet<Novel> filters = FilterSet.of(Novel.class)
            .related("writer", "writer.id", Writer.class)
            .relatedIn("writers", "writer.id", Writer.class)
            .related("named", "writer.name", Writer.class)
            .related("reviewer", "reviewerId", Writer.class)
            .related("publisher", "publisher.id", Publisher.class)
            .related("poet", "writer.name", Poet.class)
            .related("verse", "poet.name", Writer.class)
            .related("mine", "writer.id", Writer.class, this::named)
            .relatedIn("all_mine", "writer.id", Writer.class, this::named);

    private final StoredKeys stored = new StoredKeys(7L, 8L, "Ada");
    private final FilterSet<Novel> started = filters.started(stored.entities(), JsonMapper.shared());

    private Specification<Writer> named(RequestUser caller) {
        assertThat(caller).isSameAs(user);
        return (writer, query, builder) -> builder.equal(writer.get("name"), "Ada");
    }

    @BeforeEach
    void begin() {
        var request = new ServletRequestAttributes(new MockHttpServletRequest());
        RequestContextHolder.setRequestAttributes(request);
        new RequestContext(user, Action.LIST, Map.of()).bind(request);
    }

    @AfterEach
    void end() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void keyOfARowThatExistsIsCompared() {
        assertThat(query("writer", "7")).isEqualTo("left join row.writer joined where joined.id = 7");
        assertThat(stored.query()).endsWith("Writer row where row.id in (7)");
        assertThat(query("reviewer", "8")).isEqualTo("where row.reviewerId = 8");
        assertThat(stored.query()).endsWith("Writer row where row.id in (8)");
    }

    @Test
    void keysAreLookedUpTogether() {
        assertThat(query("writers", "7", "8", "7")).isEqualTo("left join row.writer joined where joined.id in (7, 8)");
        assertThat(stored.query()).endsWith("Writer row where row.id in (7, 8)");
        assertThat(refusal("writers", "7", "9", "8"))
                .isEqualTo(new FieldError(
                        "invalid_choice", "Select a valid choice. 9 is not one of the available choices."));
    }

    @ParameterizedTest
    @CsvSource({"named, Writer", "poet, Poet", "verse, Writer"})
    void rowIsLookedUpByTheAttributeOfThePath(String parameter, String type) {
        assertThat(query(parameter, "Ada")).endsWith("where joined.name = 'Ada'");
        assertThat(stored.query()).endsWith(type + " row where row.name in ('Ada')");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", "x", "1.5", "99999999999999999999"})
    void keyOfNoRowIsAnUnknownChoice(String key) {
        assertThat(refusal("writer", key)).isEqualTo(new FieldError("invalid_choice", UNKNOWN));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9 | invalid_choice | Select a valid choice. 9 is not one of the available choices.",
                "x | invalid_pk_value | “x” is not a valid value.",
                "99999999999999999999 | invalid_choice"
                        + " | Select a valid choice. 99999999999999999999 is not one of the available choices."
            })
    void keyOfNoRowIsNamedAmongSeveral(String key, String code, String message) {
        assertThat(refusal("writers", "7", key)).isEqualTo(new FieldError(code, message));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mine", "all_mine"})
    void rowsOutOfTheUsersScopeDoNotExist(String parameter) {
        query(parameter, "7");

        assertThat(stored.query()).endsWith("Writer row where row.id in (7) and row.name = 'Ada'");
    }

    @Test
    void inactiveRowsDoNotExist() {
        query("publisher", "7");

        assertThat(stored.query()).endsWith("Publisher row where row.id in (7) and row.active");
    }

    @Test
    void setThatIsNotStartedCannotLookUpRows() {
        assertThatIllegalStateException()
                .isThrownBy(() -> filters.specification(Map.of("writer", new String[] {"7"})))
                .withMessageContaining("Parameter \"writer\" is not served by a view set");
    }

    @Test
    void attributeThatIsNotAKeyStopsTheStart() {
        assertThatIllegalStateException()
                .isThrownBy(() -> start(FilterSet.of(Novel.class).related("x", "title", Writer.class)))
                .withMessageContaining("Parameter \"x\" cannot look up Writer by \"title\"");
        assertThatIllegalStateException()
                .isThrownBy(() -> start(FilterSet.of(Novel.class).related("x", "note", Writer.class)))
                .withMessageContaining("Unknown attribute \"note\" of Novel");
    }

    private static void start(FilterSet<Novel> filters) {
        filters.started(Novels.ENTITIES, JsonMapper.shared());
    }

    private String query(String parameter, String... values) {
        return Novels.query(started, parameter, values);
    }

    private FieldError refusal(String parameter, String... values) {
        var refusal =
                catchThrowableOfType(ValidationException.class, () -> started.specification(Map.of(parameter, values)));
        var errors = new ArrayList<FieldError>();
        refusal.errors().get(0).forEach((path, error) -> errors.add(error));
        assertThat(errors).hasSize(1);
        return errors.get(0);
    }
}
