package education.codeforlife.viewset.nested;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.database.test.CleanDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rules over several fields, of the record, of a nested one and of elements: judged on the row as it will be. */
@SpringBootTest(
        classes = NestedApplication.class,
        properties = {
            "spring.jpa.hibernate.ddl-auto=create",
            "spring.jpa.properties.hibernate.hbm2ddl.create_namespaces=true",
            "spring.flyway.enabled=false"
        })
@AutoConfigureMockMvc
@CleanDatabase
class RuleIntegrationTests {

    private static final String TRIP = """
            {'starts': '2026-01-01', 'ends': '2026-02-01', 'closed': {'starts': '2026-01-03', 'ends': '2026-01-04'},
             'legs': [{'from_km': 1, 'to_km': 5}]}
            """;

    private NestedHttp http;

    @BeforeEach
    void client(@Autowired MockMvcTester tester, @Autowired JsonMapper json) {
        http = new NestedHttp(tester, json);
    }

    private JsonNode trip() {
        return http.send(HttpMethod.POST, "/trips/", TRIP);
    }

    private static String path(JsonNode trip) {
        return "/trips/" + trip.get("id") + "/";
    }

    private static String leg(JsonNode trip) {
        return trip.get("legs").get(0).get("id").toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | {'starts':['This field is required.'],'ends':['This field is required.']}",
                "{'starts': '2026-02-01', 'ends': '2026-01-01'} | {'__all__':['Ends before it starts.']}",
                "{'starts': '2026-01-01', 'ends': '2026-02-01', 'guests': 3} | {'guests':['Too many guests.']}",
                "{'starts': '2026-01-01', 'ends': '2026-02-01', 'colour': 'black'} | {'__all__':['Invalid data.']}",
                "{'starts': '2026-01-01', 'ends': '2026-02-01', 'legs': [{'from_km': 2, 'to_km': 1}]} | {'legs':{'0':{'__all__':['Goes back.']}}}"
            })
    void newRowThatBreaksARuleIsRefused(String body, String errors) {
        assertThat(http.refusal(HttpMethod.POST, "/trips/", body)).isEqualTo(errors);
        assertThat(http.refusal(HttpMethod.POST, "/trips/bulk/", "[" + TRIP + "," + body + "]"))
                .isEqualTo("[{}," + errors + "]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'ends': '2025-01-01'} | {'__all__':['Ends before it starts.']}",
                "{'starts': '2027-01-01'} | {'__all__':['Ends before it starts.']}",
                "{'starts': null} | {'starts':['This field may not be null.']}",
                "{'starts': 'x', 'guests': 9} | {'starts':['Date has wrong format. Use one of these formats instead: YYYY-MM-DD.']}",
                "{'guests': 3} | {'guests':['Too many guests.']}",
                "{'guests': 2, 'seats': 1} | {'guests':['Too many guests.']}",
                "{'seats': 0} | {'seats':['Ensure this value is greater than or equal to 1.']}",
                "{'colour': 'black'} | {'__all__':['Invalid data.']}",
                "{'colour': 'white'} | {'__all__':['Never asked.']}",
                "{'closed': {'ends': '2026-01-01'}} | {'closed':{'__all__':['Closed before it closes.']}}",
                "{'legs': [{'id': LEG, 'to_km': 0}]} | {'legs':{'0':{'__all__':['Goes back.']}}}",
                "{'legs': [{'id': LEG}, {'from_km': 3, 'to_km': 1}]} | {'legs':{'1':{'__all__':['Goes back.']}}}"
            })
    void changeThatBreaksARuleWithWhatIsStoredIsRefused(String template, String errors) {
        var trip = trip();
        var body = template.replace("LEG", leg(trip));
        assertThat(http.refusal(HttpMethod.PATCH, path(trip), body)).isEqualTo(errors);
        assertThat(http.refusal(HttpMethod.PATCH, "/trips/bulk/", "{'" + trip.get("id") + "': " + body + "}"))
                .isEqualTo("[" + errors + "]");
        assertThat(http.send(HttpMethod.GET, path(trip), null)).isEqualTo(trip);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'ends': '2026-01-01'}",
                "{'seats': 3, 'guests': 3}",
                "{'closed': null}",
                "{'closed': {'ends': '2026-01-03'}}",
                "{'legs': [{'id': LEG, 'from_km': 4}]}"
            })
    void changeThatKeepsEveryRuleIsWritten(String template) {
        var trip = trip();
        http.patch(path(trip), template.replace("LEG", leg(trip)));
    }

    @Test
    void wholeRowIsJudgedWithStoredOptionalFields() {
        var trip = trip();
        http.patch(path(trip), "{'guests': 2}");
        var body = "{'starts': '2026-01-01', 'ends': '2026-02-01', 'seats': 1}";
        assertThat(http.refusal(HttpMethod.PUT, path(trip), body)).isEqualTo("{'guests':['Too many guests.']}");
    }

    @Test
    void serializerHasCollaboratorsByItsConstructor() {
        assertThat(trip().get("booked").isString()).isTrue();
    }
}
