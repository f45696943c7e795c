package education.codeforlife.viewset.stored;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TimeZone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What is answered is what is stored. */
@SpringBootTest(
        classes = StoredApplication.class,
        properties = {
            "spring.flyway.enabled=false",
            "spring.jpa.hibernate.ddl-auto=none",
            "spring.sql.init.mode=always",
            "spring.sql.init.schema-locations=classpath:education/codeforlife/viewset/stored/tables.sql"
        })
@AutoConfigureMockMvc
class StoredValueTests {

    @Autowired
    private MockMvcTester http;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void clear() {
        database.sql("delete from samples").update();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "name | \"Éowyn\" | \"Éowyn\"",
                "padded | \"ab\" | \"ab  \"",
                "colour | \"RED\" | \"RED\"",
                "price | 1.5 | 1.50",
                "price | 1e2 | 100.00",
                "price | 1.50000 | 1.50",
                "price | 0e9 | 0.00",
                "price | -0.0 | 0.00",
                "free | 1e2 | 100",
                "free | 1.50 | 1.50",
                "free | 0.12345678901234567890123456789 | 0.12345678901234567890123456789",
                "whole | 1e2 | 100",
                "rounded | 1.5 | 1.5",
                "rounded | 0.1 | 0.1",
                "loose | 0.30000000000000004 | 0.3",
                "narrow | 0.5 | 0.5",
                "narrow | 16777216 | 1.6777216E7",
                "wide | 0.30000000000000004 | 0.30000000000000004",
                "single | 0.1 | 0.1",
                "widened | 0.1 | 0.1",
                "small | 32767 | 32767",
                "medium | -2147483648 | -2147483648",
                "large | 18446744073709551616 | 18446744073709551616",
                "day | \"1582-10-10\" | \"1582-10-10\"",
                "day | \"1582-10-04\" | \"1582-10-04\"",
                "day | \"0001-01-01\" | \"0001-01-01\"",
                "day | \"1000-02-28\" | \"1000-02-28\"",
                "day | \"9999-12-31\" | \"9999-12-31\"",
                "time | \"23:59:59.9999996\" | \"23:59:59.999999\"",
                "time | \"12:34\" | \"12:34:00\"",
                "time | \"02:30\" | \"02:30:00\"",
                "seconds | \"23:59:59.9999996\" | \"23:59:59\"",
                "seconds | \"12:00:00.5\" | \"12:00:00\"",
                "moment | \"9999-12-31T23:59:59.9999999Z\" | \"9999-12-31T23:59:59.999999Z\"",
                "moment | \"0001-01-01T00:00:00Z\" | \"0001-01-01T00:00:00Z\"",
                "moment | \"1582-10-10T12:00:00Z\" | \"1582-10-10T12:00:00Z\"",
                "moment | \"1800-01-01T12:34:56.123456+05:30\" | \"1800-01-01T07:04:56.123456Z\"",
                "moment | \"2024-03-31T02:30:00+01:00\" | \"2024-03-31T01:30:00Z\"",
                "millis | \"9999-12-31T23:59:59.9999999Z\" | \"9999-12-31T23:59:59.999000Z\"",
                "millis | \"2024-01-15T12:34:56.0006Z\" | \"2024-01-15T12:34:56Z\"",
                "local | \"2024-03-31T02:30:00.9999999\" | \"2024-03-31T02:30:00.999999\"",
                "local | \"1582-10-10T00:00:00\" | \"1582-10-10T00:00:00\"",
                "local | \"0001-01-01T00:00:00\" | \"0001-01-01T00:00:00\"",
                "local_seconds | \"9999-12-31T23:59:59.6\" | \"9999-12-31T23:59:59\"",
                "exact | \"2024-03-31T02:30:00.1234567+01:00\" | \"2024-03-31T01:30:00.123456Z\"",
                "exact | \"1582-10-10T12:00:00Z\" | \"1582-10-10T12:00:00Z\"",
                "exact | \"0001-01-01T00:00:00Z\" | \"0001-01-01T00:00:00Z\"",
                "zoned | \"2024-03-31T02:30:00.1234567+01:00\" | \"2024-03-31T01:30:00.123456Z\"",
                "zoned | \"1582-10-10T12:00:00Z\" | \"1582-10-10T12:00:00Z\"",
                "duration | \"PT1.123456789S\" | \"PT1.123456S\"",
                "duration | \"-PT0.5S\" | \"PT-0.5S\"",
                "meta | {\"b\":1,\"a\":0.1234567890123456789} | {\"a\":0.1234567890123456789,\"b\":1}",
                "meta | {\"a\":1e2,\"bb\":{\"d\":1.50,\"c\":123456789012345678901234567890}} | {\"a\":100,\"bb\":{\"c\":123456789012345678901234567890,\"d\":1.50}}",
                "meta | {\"a\":null,\"b\":[null,true]} | {\"a\":null,\"b\":[null,true]}",
                "tree | {\"b\":1,\"a\":0.1234567890123456789} | {\"a\":0.1234567890123456789,\"b\":1}",
                "tree | [1e2,\"x\",-0.0] | [100,\"x\",0.0]",
                "tree | \"text\" | \"text\"",
                "plain | {\"b\":1,\"a\":0.1234567890123456789} | {\"a\":0.1234567890123456789,\"b\":1}",
                "plain | {\"b\":1e2,\"a\":1.50} | {\"a\":1.50,\"b\":100}",
                "items | [1e2,{\"b\":1,\"a\":1.10}] | [100,{\"a\":1.10,\"b\":1}]",
                "amounts | [1.5,1e2] | [1.50,100.00]",
                "options | {\"factor\":1.50,\"names\":[\"a\"]} | {\"factor\":1.50,\"names\":[\"a\"]}",
                "preset | {\"factor\":1e2,\"name\":\"a\"} | {\"factor\":100,\"name\":\"a\"}",
                "options | {\"factor\":0.1234567890123456789,\"names\":null} | {\"factor\":0.1234567890123456789,\"names\":null}",
            })
    void valueIsAnsweredAsItIsStored(String field, String sent, String expected) {
        var body = "{\"" + field + "\":" + sent + "}";
        var created = text(send(HttpMethod.POST, "/samples/", body), 201);
        assertThat(created).contains("\"" + field + "\":" + expected + ",");
        assertIsStored(created);
        assertIsStored(text(send(HttpMethod.POST, "/samples/bulk/", "[" + body + "]"), 201));
        var changed = text(send(HttpMethod.PATCH, path(created), body), 200);
        assertThat(changed).contains("\"" + field + "\":" + expected + ",");
        assertIsStored(changed);
        var empty = path(text(send(HttpMethod.POST, "/samples/", "{}"), 201));
        assertIsStored(text(send(HttpMethod.PATCH, empty, body), 200));
    }

    private void assertIsStored(String answer) {
        var row = answer.startsWith("[") ? answer.substring(1, answer.length() - 1) : answer;
        for (int i = 0; i < 12; i++) { // after some executions, the driver prepares statements and reads binary values
            assertThat(text(send(HttpMethod.GET, path(row), null), 200)).isEqualTo(row);
        }
        assertThat(text(send(HttpMethod.GET, "/samples/", null), 200)).contains(row);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "name | \"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\" | Ensure this field has no more than 50 characters.",
                "padded | \"abcde\" | Ensure this field has no more than 4 characters.",
                "colour | \"VERMILION\" | Ensure this field has no more than 6 characters.",
                "title | \"AAAAAAAAAAA\" | Ensure this field has no more than 10 characters.",
                "price | 1.005 | Ensure that there are no more than 2 decimal places.",
                "price | 123456789 | Ensure that there are no more than 8 digits before the decimal point.",
                "price | 123456789.01 | Ensure that there are no more than 10 digits in total.",
                "price | 1e20 | Ensure that there are no more than 10 digits in total.",
                "charge | 0.001 | Ensure that there are no more than 2 decimal places.",
                "charge | -0.001 | Ensure this value is greater than or equal to 0.",
                "rounded | 1.005 | Ensure that there are no more than 2 decimal places.",
                "rounded | 1e300 | Ensure that there are no more than 10 digits in total.",
                "whole | 1.5 | Ensure that there are no more than 0 decimal places.",
                "whole | 1e20 | Ensure this value is less than or equal to 9223372036854775807.",
                "narrow | 0.1 | Ensure that 32 bits hold this value exactly.",
                "narrow | 16777217 | Ensure that 32 bits hold this value exactly.",
                "narrow | 1e300 | Ensure this value is less than or equal to 3.4028235E38.",
                "narrow | -1e300 | Ensure this value is greater than or equal to -3.4028235E38.",
                "narrow | 1e-300 | A valid number is required.",
                "small | 32768 | Ensure this value is less than or equal to 32767.",
                "small | -32769 | Ensure this value is greater than or equal to -32768.",
                "medium | 2147483648 | Ensure this value is less than or equal to 2147483647.",
                "large | 123456789012345678901 | Ensure that there are no more than 20 digits in total.",
                "day | \"0000-12-31\" | Date has wrong format. Use one of these formats instead: YYYY-MM-DD.",
                "duration | \"PT9223372036854775807S\" | Ensure this value is less than or equal to PT277777777H.",
                "meta | {\"a\":\"\\ud800\"} | Surrogate characters are not allowed: U+D800.",
                "meta | {\"a\":[{\"\\udc00\":1}]} | Surrogate characters are not allowed: U+DC00.",
                "meta | {\"a\":{\"b\\u0000\":1}} | Null characters are not allowed.",
                "tree | [[\"\\u0000\"]] | Null characters are not allowed.",
                "tree | 1e5000 | A valid number is required.",
                "plain | {\"\\u0000\":1} | Null characters are not allowed.",
                "options | {\"factor\":1,\"names\":[\"\\u0000\"]} | Null characters are not allowed.",
                "options | {\"factor\":\"x\"} | Invalid value.",
            })
    void valueThatItsColumnDoesNotHoldNamesFieldAndRow(String field, String sent, String message) {
        var bad = "{\"" + field + "\":" + sent + "}";
        var error = "{\"" + field + "\":[\"" + message + "\"]}";

        assertThat(text(send(HttpMethod.POST, "/samples/", bad), 400)).isEqualTo(error);
        assertThat(text(send(HttpMethod.POST, "/samples/bulk/", "[{\"name\":\"good\"}," + bad + "," + bad + "]"), 400))
                .isEqualTo("[{}," + error + "," + error + "]");
        assertThat(rows()).isZero();

        var path = path(text(send(HttpMethod.POST, "/samples/", "{}"), 201));
        assertThat(text(send(HttpMethod.PATCH, path, bad), 400)).isEqualTo(error);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "label | label: Ensure this field has no more than 5 characters.",
                "year | stampedAt: Ensure that the year is between 1 and 9999.",
                "price | price: Ensure that there are no more than 2 decimal places.",
                "surrogate | label: Surrogate characters are not allowed: U+D800.",
                "wideRange | range.low: Ensure that there are no more than 1 decimal places.",
            })
    void valueOfTheServiceThatItsColumnDoesNotHoldIsRefused(String note, String message) {
        assertThat(text(send(HttpMethod.POST, "/samples/", "{\"note\":\"" + note + "\"}"), 400))
                .isEqualTo("{\"__all__\":[\"" + message + "\"]}");
        assertThat(rows()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "late | \"stamped_at\":\"2024-01-15T12:34:56.999999Z\"",
                "size | \"size\":{\"width\":1.50,\"unit\":\"mm\",\"measured_at\":\"9999-12-31T23:59:59.999000Z\"}",
                "range | \"range\":{\"low\":1.5,\"high\":2.0}",
            })
    void valueOfTheServiceIsAnsweredAsItIsStored(String note, String expected) {
        var created = text(send(HttpMethod.POST, "/samples/", "{\"note\":\"" + note + "\"}"), 201);
        assertThat(created).contains(expected, "\"prepared_at\":\"2024-01-15T23:59:59.999000Z\"");
        assertIsStored(created);
    }

    @ParameterizedTest
    @ValueSource(strings = {"America/New_York", "Asia/Kolkata", "Pacific/Apia", "Europe/London"})
    void timeZoneOfTheProcessDoesNotMatter(String zone) {
        var usual = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            for (var day : new String[] {"0001-01-01", "1582-10-10", "1900-01-01", "2011-12-30", "9999-12-31"}) {
                var created = text(send(HttpMethod.POST, "/samples/", """
                        {"day": "%1$s", "local": "%1$sT02:30:00", "moment": "%1$sT02:30:00Z", "time": "02:30",
                         "exact": "%1$sT02:30:00Z", "zoned": "%1$sT02:30:00Z"}""".formatted(day)), 201);
                assertThat(created)
                        .contains(
                                "\"day\":\"" + day + "\"",
                                "\"local\":\"" + day + "T02:30:00\"",
                                "\"moment\":\"" + day + "T02:30:00Z\"",
                                "\"exact\":\"" + day + "T02:30:00Z\"",
                                "\"zoned\":\"" + day + "T02:30:00Z\"");
                assertIsStored(created);
                assertThat(database.sql("select day || ' ' || local from samples order by id desc limit 1")
                                .query(String.class)
                                .single())
                        .isEqualTo(day + " " + day + " 02:30:00");
            }
        } finally {
            TimeZone.setDefault(usual);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "meta | {\"n\": 0.1234567890123456789, \"z\": 1.500}",
                "tree | [0.10, 123456789012345678901234567890, null]",
                "plain | { \"b\": 1e2,  \"a\":0.10, \"a\": 2 }",
            })
    void unrelatedChangeLeavesJsonAsItIs(String column, String json) {
        var path = path(text(send(HttpMethod.POST, "/samples/", "{}"), 201));
        database.sql("update samples set " + column + " = '" + json + "'").update();
        send(HttpMethod.PATCH, path, "{\"name\":\"new\"}");

        assertThat(database.sql("select " + column + "::text from samples where name = 'new'")
                        .query(String.class)
                        .single())
                .isEqualTo(json);
    }

    @Test
    void changeToTheSameValueDoesNotWrite() {
        var created = text(send(HttpMethod.POST, "/samples/", """
                {"price": 1.5, "moment": "2024-01-15T12:34:56.1234567Z", "meta": {"b": 1.50, "a": 1},
                 "exact": "2024-01-15T12:34:56+02:00", "seconds": "12:00"}"""), 201);
        assertThat(created).contains("\"revision\":0");
        var again = text(send(HttpMethod.PATCH, path(created), """
                {"price": 1.50, "moment": "2024-01-15T12:34:56.1234569Z", "meta": {"a": 1, "b": 1.50},
                 "seconds": "12:00:00"}"""), 200);
        assertThat(again).isEqualTo(created);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "moment = 'infinity'",
                "exact = '-infinity'",
                "zoned = 'infinity'",
                "local = 'infinity'",
                "day = '-infinity'",
                "day = '0044-03-15 BC'",
                "moment = '0044-03-15 BC'",
                "local = '294276-12-31'",
                "seconds = '24:00'",
                "wide = 'Infinity'",
                "tree = '1e5000'",
            })
    void rowThatNoClientCanWriteIsAnsweredAndLeftAsItIs(String set) {
        var path = path(text(send(HttpMethod.POST, "/samples/", "{}"), 201));
        database.sql("update samples set " + set).update();

        text(send(HttpMethod.GET, path, null), 200);
        text(send(HttpMethod.PATCH, path, "{\"name\":\"new\"}"), 200);

        assertThat(database.sql("select count(*) from samples where name = 'new' and " + set.replace("json", ""))
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "owner | \"0f8fad5b-d9cb-469f-a165-70867728950e\" | \"0f8fad5b-d9cb-469f-a165-70867728950e\"",
                "owner | \"0F8FAD5B-D9CB-469F-A165-70867728950E\" | \"0f8fad5b-d9cb-469f-a165-70867728950e\"",
                "numbered | 7 | 7",
                "named | \"ann\" | \"ann\"",
                "dated | \"1582-10-10\" | \"1582-10-10\"",
            })
    void relationIsNamedByItsKey(String field, String key, String answered) {
        assertThat(text(send(HttpMethod.POST, "/things/", "{\"" + field + "\":" + key + "}"), 201))
                .contains("\"" + field + "\":" + answered);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "owner | \"0f8fad5bd9cb469fa16570867728950e\"",
                "owner | \"{0f8fad5b-d9cb-469f-a165-70867728950e}\"",
                "owner | \"urn:uuid:0f8fad5b-d9cb-469f-a165-70867728950e\"",
                "owner | \" 0f8fad5b-d9cb-469f-a165-70867728950e\"",
                "owner | \"f8fad5b-d9cb-469f-a165-70867728950e\"",
                "owner | \"1-1-1-1-1\"",
                "owner | \"\"",
                "numbered | 70000",
                "numbered | 65543",
                "numbered | 8",
                "named | \"Ann\"",
                "named | \"ann \"",
                "named | \"\\u0000\"",
                "named | \"\\ud800\"",
                "dated | \"1582-10-9\"",
                "dated | \"-0001-01-01\"",
            })
    void keyOfNoRowIsRefused(String field, String key) {
        var answer = text(send(HttpMethod.POST, "/things/", "{\"" + field + "\":" + key + "}"), 400);
        assertThat(answer).startsWith("{\"" + field + "\":[\"Invalid pk ").endsWith("object does not exist.\"]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "owner | 1 | int",
                "owner | 1.5 | float",
                "owner | true | bool",
                "owner | {} | dict",
                "numbered | \"7\" | str",
                "numbered | 7.0 | float",
                "named | 7 | int",
                "dated | 20240101 | int",
            })
    void keyOfAnotherTypeIsRefused(String field, String key, String type) {
        assertThat(text(send(HttpMethod.POST, "/things/", "{\"" + field + "\":" + key + "}"), 400))
                .isEqualTo("{\"" + field + "\":[\"Incorrect type. Expected pk value, received " + type + ".\"]}");
    }

    private int rows() {
        return database.sql("select count(*) from samples").query(Integer.class).single();
    }

    private static String path(String row) {
        return "/samples/" + row.substring(row.indexOf(':') + 1, row.indexOf(',')) + "/";
    }

    private static String text(MvcTestResult answer, int status) {
        assertThat(answer).as(() -> answer.toString()).hasStatus(status);
        return body(answer);
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private MvcTestResult send(HttpMethod method, String path, String body) {
        var request = http.method(method).uri(path);
        if (body != null) request.contentType(MediaType.APPLICATION_JSON).content(body);
        return request.exchange();
    }
}
