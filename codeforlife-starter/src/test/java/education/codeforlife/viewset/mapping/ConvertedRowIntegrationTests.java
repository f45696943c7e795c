package education.codeforlife.viewset.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Attributes with a converter: in keys, in filters, and in columns that another service writes. */
class ConvertedRowIntegrationTests extends MappingTest {

    @BeforeEach
    void rows() {
        post(
                        "converted-rows/bulk/",
                        "[{'name': 'a', 'code': 'A', 'open': true}, {'name': 'b', 'code': 'B', 'open': false}]")
                .is(201);
    }

    @ParameterizedTest
    @CsvSource({"code=A, A", "open=true, A", "open=false, B", "codes=A&codes=x, A", "ordering=-code&limit=1, B"})
    void filterTakesValuesAsTheyAreAnswered(String query, String code) {
        var rows = get("converted-rows/?" + query).is(200).get("data");
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).get("code").stringValue()).isEqualTo(code);
    }

    @Test
    void unrelatedChangeKeepsAValueThatTheConverterWouldWriteOtherwise() {
        jdbc.sql("update converted_row set code = 'Mixed' where name = 'a'").update();
        var key =
                get("converted-rows/?ordering=name").is(200).get("data").get(0).get("code");
        assertThat(key.stringValue()).isEqualTo("MIXED");
        jdbc.sql("update converted_row set code = 'mixed' where name = 'a'").update();
        patch("converted-rows/MIXED/", "{'name': 'c'}").is(200);
        assertThat(jdbc.sql("select code from converted_row where name = 'c'")
                        .query(String.class)
                        .single())
                .isEqualTo("mixed");
    }
}
