package education.codeforlife.pagination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class LimitOffsetTests {

    private static final PaginationSettings SETTINGS = new PaginationSettings(50, 150);

    /** The recorded answers of the Python system. */
    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            nullValues = "-",
            value = {
                "-,0,50",
                "limit=2,0,2",
                "offset=1,1,50",
                "limit=1&offset=1,1,1",
                "limit=-1,0,50",
                "limit=0,0,50",
                "limit=,0,50",
                "limit=1.5,0,50",
                "limit=1 ,0,1",
                "limit=1_0,0,10",
                "limit=150,0,150",
                "limit=1000000,0,150",
                "limit=99999999999999999999,0,150",
                "offset=-1,0,50",
                "offset=0,0,50",
                "offset=abc,0,50",
                "offset=3,3,50",
                "offset=1000000,1000000,50",
                "offset=2147483648,2147483648,50",
                "offset=9223372036854775808,9223372036854775808,50",
                "limit=1&limit=2,0,2",
                "offset=1&offset=2,2,50",
                "limit=\u0000,0,50",
                "limit=0x10,0,50",
                "limit=null,0,50",
                "limit=100&offset=150,150,100"
            })
    void answersTheEffectiveNumbers(String query, BigInteger offset, int limit) {
        assertThat(LimitOffset.parse(parameters(query), SETTINGS)).isEqualTo(new LimitOffset(offset, limit, 150));
    }

    @Test
    void rowsAtHandAreCut() {
        var all = List.of("a", "b", "c");

        assertThat(new LimitOffset(BigInteger.ONE, 1, 150).of(all))
                .isEqualTo(new LimitOffsetPage<>(3, BigInteger.ONE, 1, 150, List.of("b")));
        assertThat(new LimitOffset(BigInteger.TWO, Integer.MAX_VALUE, Integer.MAX_VALUE)
                        .of(all)
                        .data())
                .containsExactly("c");
        assertThat(at("3").of(all).data()).isEmpty();
        assertThat(at("5").of(all).data()).isEmpty();
        assertThat(at("9223372036854775808").of(all).data()).isEmpty();
    }

    @Test
    void pagesFromTheCountOnAreBeyond() {
        assertThat(at("2").isBeyond(3)).isFalse();
        assertThat(at("3").isBeyond(3)).isTrue();
        assertThat(at("0").isBeyond(0)).isTrue();
    }

    @Test
    void offsetsThatNoQueryCanAddressAreBeyond() {
        assertThat(at("2147483647").isBeyond(Long.MAX_VALUE)).isFalse();
        assertThat(at("2147483648").isBeyond(Long.MAX_VALUE)).isTrue();
        assertThat(at("9223372036854775808").isBeyond(Long.MAX_VALUE)).isTrue();
    }

    @Test
    void theEnvelopeHasTheKeysOfTheWireInOrder() {
        var page = at("9223372036854775808").of(3, List.of("apple"));

        assertThat(JsonMapper.shared().writeValueAsString(page)).isEqualTo("""
                {"count":3,"offset":9223372036854775808,"limit":50,"max_limit":150,"data":["apple"]}""");
    }

    @Test
    void parameterWithoutValuesIsIgnored() {
        assertThat(LimitOffset.parse(Map.of("limit", new String[0], "offset", new String[0]), SETTINGS))
                .isEqualTo(LimitOffset.parse(Map.of(), SETTINGS));
    }

    @Test
    void pageOfOneRowIsTheSmallest() {
        assertThat(new PaginationSettings(1, 1).defaultLimit()).isEqualTo(1);
    }

    @Test
    void limitsThatContradictAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PaginationSettings(0, 150));
        assertThatIllegalArgumentException().isThrownBy(() -> new PaginationSettings(50, 49));
    }

    private static LimitOffset at(String offset) {
        return LimitOffset.parse(Map.of("offset", new String[] {offset}), SETTINGS);
    }

    private static Map<String, String[]> parameters(String query) {
        var parameters = new HashMap<String, String[]>();
        if (query == null) return parameters;
        for (var pair : query.split("&")) {
            var value = pair.substring(pair.indexOf('=') + 1);
            parameters.merge(pair.substring(0, pair.indexOf('=')), new String[] {value}, LimitOffsetTests::concat);
        }
        return parameters;
    }

    private static String[] concat(String[] first, String[] second) {
        return new String[] {first[0], second[0]};
    }
}
