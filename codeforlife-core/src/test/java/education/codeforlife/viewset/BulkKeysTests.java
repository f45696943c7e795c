package education.codeforlife.viewset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import education.codeforlife.error.ApiException;
import education.codeforlife.model.KeyType;
import education.codeforlife.pagination.PaginationSettings;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

class BulkKeysTests {

    private static final KeyType LONG = new KeyType(Long.class);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]                          | []",
                "[10, 9, 10]                 | [10, 9]",
                "[\"9\", \"+09\"]            | [9]",
                "[9223372036854775808, 9]    | [9]"
            })
    void keysAreDistinctAndThoseOfNoRowAreLeftOut(String json, String keys) {
        assertThat(read(json, LONG)).hasToString(keys);
    }

    @Test
    void missingBodyReturnsNoKeys() {
        assertThat(new BulkKeys<Long>(MissingNode::getInstance).read(LONG, 3)).isEmpty();
    }

    @Test
    void keysMayBeText() {
        assertThat(read("[\"AB123\", \"a\\u0000\"]", new KeyType(String.class))).containsExactly("AB123");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[\"nine\"]", "[1.5]", "[true]", "[null]", "[[1]]", "[{}]"})
    void malformedKeyIsRejected(String json) {
        assertThat(refusal(json)).hasToString("{__all__=[Expected a list of ids.]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}           | {__all__=[Expected a list of items but got type \"dict\".]}",
                "[1, 2, 3, 4] | {detail=Ensure there are no more than 3 items.}"
            })
    void otherThanAListAndTooLongListAreRejected(String json, String refusal) {
        assertThat(refusal(json)).hasToString(refusal);
    }

    @Test
    void boundsAdmitSomething() {
        var pages = new PaginationSettings(50, 150);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ViewSetSettings(0, 1, pages))
                .withMessage("Invalid codeforlife.viewset.max-bulk 0: it must be positive");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ViewSetSettings(1, 0, pages))
                .withMessage("Invalid codeforlife.viewset.max-body 0: it must be positive");
    }

    private static Set<Object> read(String json, KeyType type) {
        return new BulkKeys<Object>(() -> JsonMapper.shared().readTree(json)).read(type, 3);
    }

    private static Object refusal(String json) {
        return catchThrowableOfType(ApiException.class, () -> read(json, LONG)).toJson();
    }
}
