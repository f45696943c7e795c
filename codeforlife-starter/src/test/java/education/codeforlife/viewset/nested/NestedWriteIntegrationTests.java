package education.codeforlife.viewset.nested;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.database.test.CleanDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Nested objects and collections, written from the records alone. */
@SpringBootTest(
        classes = NestedApplication.class,
        properties = {
            "spring.jpa.hibernate.ddl-auto=create",
            "spring.jpa.properties.hibernate.hbm2ddl.create_namespaces=true",
            "spring.flyway.enabled=false"
        })
@AutoConfigureMockMvc
@CleanDatabase
class NestedWriteIntegrationTests {

    private static final String WHOLE = """
            {'customer': 'Ada', 'address': {'city': 'Leeds', 'street': 'A1'},
             'period': {'starts': '2026-01-01', 'ends': '2026-02-01'}, 'invoice': {'number': 'N1'},
             'lines': [{'position': 1, 'product': 'tea', 'quantity': 3, 'batches': [{'code': 'b1'}]},
                       {'position': 2, 'product': 'jam', 'origin': {'city': 'York'}}],
             'stops': [{'city': 'Hull'}], 'remarks': [{'text': 'one'}, {'text': 'two'}],
             'labels': {'colour': 'red'}, 'tags': ['x', 'y'], 'codes': ['c1'], 'steps': ['s1'],
             'contacts': [{'email': 'a@x', 'phone': '1'}, {'email': 'b@x'}]}
            """;

    private NestedHttp http;

    @BeforeEach
    void client(@Autowired MockMvcTester tester, @Autowired JsonMapper json) {
        http = new NestedHttp(tester, json);
    }

    private JsonNode whole() {
        return http.send(HttpMethod.POST, "/orders/", WHOLE);
    }

    private static String path(JsonNode order) {
        return "/orders/" + order.get("id") + "/";
    }

    private static String text(JsonNode node, String... fields) {
        var at = node;
        for (var field : fields) at = field.matches("\\d+") ? at.get(Integer.parseInt(field)) : at.get(field);
        return at.toString().replace('"', '\'');
    }

    @Test
    void everyKindOfNestedValueIsCreated() {
        var order = whole();
        assertThat(http.send(HttpMethod.GET, path(order), null)).isEqualTo(order);
        assertThat(text(order, "address")).isEqualTo("{'city':'Leeds','street':'A1'}");
        assertThat(text(order, "period")).isEqualTo("{'starts':'2026-01-01','ends':'2026-02-01'}");
        assertThat(text(order, "invoice", "number")).isEqualTo("'N1'");
        assertThat(text(order, "lines", "0", "batches", "0", "code")).isEqualTo("'b1'");
        assertThat(text(order, "lines", "1", "origin", "city")).isEqualTo("'York'");
        assertThat(text(order, "stops", "0", "minutes")).isEqualTo("5");
        assertThat(text(order, "labels")).isEqualTo("{'colour':'red'}");
        assertThat(text(order, "contacts", "0")).isEqualTo("{'email':'a@x','phone':'1'}");
        assertThat(text(order, "steps")).isEqualTo("['s1']");
    }

    @Test
    void absentTouchesNothing() {
        var order = whole();
        var changed = http.patch(path(order), "{'customer': 'Bea'}");
        assertThat(changed.toString()).isEqualTo(order.toString().replace("Ada", "Bea"));
    }

    @Test
    void nullRemovesObjectsAndEmptiesCollections() {
        var changed = http.patch(
                path(whole()),
                "{'address': null, 'period': null, 'invoice': null, 'stops': null, 'remarks': null, 'copies': null,"
                        + " 'labels': null, 'tags': null, 'contacts': null, 'codes': null, 'steps': null}");
        for (var field : new String[] {"address", "period", "invoice", "steps"}) {
            assertThat(changed.get(field).isNull()).as(field).isTrue();
        }
        for (var field : new String[] {"stops", "remarks", "copies", "labels", "tags", "contacts", "codes"}) {
            assertThat(changed.get(field)).as(field).isEmpty();
        }
    }

    @Test
    void collectionsThatWereEmptiedAreFilledAgain() {
        var path = path(whole());
        http.patch(path, "{'stops': null, 'remarks': null, 'labels': null, 'tags': [], 'contacts': null}");
        var changed = http.patch(
                path,
                "{'stops': [{'city': 'Hull'}], 'remarks': [{'text': 'one'}], 'labels': {'a': 'b'}, 'tags': ['t'],"
                        + " 'contacts': [{'email': 'a@x'}]}");
        assertThat(text(changed, "labels")).isEqualTo("{'a':'b'}");
        assertThat(text(changed, "contacts")).isEqualTo("[{'email':'a@x','phone':null}]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'address': {'street': 'B2'}} | address | {'city':'Leeds','street':'B2'}",
                "{'address': {'street': null}} | address | {'city':'Leeds','street':null}",
                "{'period': {'ends': '2026-03-01'}} | period | {'starts':'2026-01-01','ends':'2026-03-01'}",
                "{'period': {}} | period | {'starts':'2026-01-01','ends':'2026-02-01'}"
            })
    void storedObjectIsChangedInPart(String body, String field, String expected) {
        assertThat(text(http.patch(path(whole()), body), field)).isEqualTo(expected);
    }

    @Test
    void rowOfAToOneAssociationIsChangedInPlace() {
        var order = whole();
        var changed = http.patch(path(order), "{'invoice': {'note': 'paid'}}");
        assertThat(changed.get("invoice").get("id"))
                .isEqualTo(order.get("invoice").get("id"));
        assertThat(text(changed, "invoice", "note")).isEqualTo("'paid'");
        assertThat(text(changed, "invoice", "number")).isEqualTo("'N1'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'address': {'street': 'B2'}} | {'address':{'city':['This field is required.']}}",
                "{'period': {'ends': '2026-03-01'}} | {'period':{'starts':['This field is required.']}}",
                "{'invoice': {}} | {'invoice':{'number':['This field is required.']}}",
                "{'lines': [{'position': 1}]} | {'lines':{'0':{'product':['This field is required.']}}}",
                "{'lines': [{'position': 1, 'product': 'a', 'origin': {}}]} | {'lines':{'0':{'origin':{'city':['This field is required.']}}}}",
                "{'contacts': [{}]} | {'contacts':{'0':{'email':['This field is required.']}}}",
                "{'address': null, 'lines': null} | {'lines':['This field may not be null.']}",
                "{'invoice': {'number': 'too long'}} | {'invoice':{'number':['Ensure this field has no more than 5 characters.']}}",
                "{'lines': [null]} | {'lines':{'0':['This field may not be null.']}}",
                "{'labels': {'a': null}} | {'labels':{'a':['This field may not be null.']}}",
                "{'labels': {'a': 5}} | {'labels':{'a':['Not a valid string.']}}",
                "{'labels': []} | {'labels':['Expected a dictionary of items but got type \\'list\\'.']}",
            })
    void objectThatIsMadeByAChangeIsJudgedAsAWhole(String body, String errors) {
        var order = http.send(HttpMethod.POST, "/orders/", "{'customer': 'Ada', 'lines': []}");
        assertThat(http.refusal(HttpMethod.PATCH, path(order), body)).isEqualTo(errors.replace("\\'", "\\'"));
        assertThat(http.send(HttpMethod.GET, path(order), null)).isEqualTo(order);
    }

    @Test
    void childrenAreMatchedByTheirKey() {
        var order = whole();
        var tea = order.get("lines").get(0).get("id");
        var changed = http.patch(
                path(order),
                "{'lines': [{'position': 2, 'product': 'oil'}, {'id': %s, 'quantity': 7}]}".formatted(tea));
        assertThat(changed.get("lines")).hasSize(2);
        var line = changed.get("lines").get(0).get("id").equals(tea) ? "0" : "1";
        assertThat(text(changed, "lines", line, "id")).isEqualTo(tea.toString());
        assertThat(text(changed, "lines", line, "quantity")).isEqualTo("7");
        assertThat(text(changed, "lines", line, "product")).isEqualTo("'tea'");
        assertThat(text(changed, "lines", line, "batches", "0", "code")).isEqualTo("'b1'");
    }

    @Test
    void keyOfNoChildIsRefused() {
        var order = whole();
        var other = http.send(
                HttpMethod.POST, "/orders/", "{'customer': 'Bea', 'lines': [{'position': 1, 'product': 'oil'}]}");
        var foreign = other.get("lines").get(0).get("id");
        assertThat(http.refusal(HttpMethod.PATCH, path(order), "{'lines': [{'id': %s}]}".formatted(foreign)))
                .isEqualTo("{'lines':{'0':{'id':['Invalid pk \\'%s\\' - object does not exist.'],".formatted(foreign)
                        + "'position':['This field is required.'],'product':['This field is required.']}}}");
        assertThat(http.send(HttpMethod.GET, path(other), null)).isEqualTo(other);
    }

    @Test
    void keyThatIsSentTwiceIsRefused() {
        var order = whole();
        var tea = order.get("lines").get(0).get("id");
        assertThat(http.refusal(
                        HttpMethod.PATCH, path(order), "{'lines': [{'id': %s}, {'id': %s}]}".formatted(tea, tea)))
                .isEqualTo("{'lines':{'1':{'id':['This value is already taken.']}}}");
    }

    @Test
    void uniqueValueOfARemovedChildIsFree() {
        var order = whole();
        var jam = order.get("lines").get(1).get("id");
        var changed = http.patch(
                path(order),
                "{'lines': [{'id': %s, 'position': 1}, {'position': 2, 'product': 'oil'}]}".formatted(jam));
        assertThat(changed.get("lines")).hasSize(2);
        assertThat(changed.toString()).contains("jam", "oil").doesNotContain("tea");
    }

    @Test
    void childrenWithoutAKeyAreReplaced() {
        var order = whole();
        var changed = http.patch(path(order), "{'remarks': [{'text': 'two'}, {'text': 'three'}]}");
        assertThat(changed.get("remarks")).hasSize(2);
        assertThat(changed.toString()).contains("two", "three").doesNotContain("'one'");
        assertThat(changed.get("remarks").get(0))
                .as("the one that stays")
                .isEqualTo(order.get("remarks").get(1));
    }

    @Test
    void swapOfUniqueValuesIsRefused() {
        var order = whole();
        var lines = order.get("lines");
        var body = "{'lines': [{'id': %s, 'position': 2}, {'id': %s, 'position': 1}]}"
                .formatted(lines.get(0).get("id"), lines.get(1).get("id"));
        assertThat(http.refusal(HttpMethod.PATCH, path(order), body)).startsWith("{'lines':");
        assertThat(http.send(HttpMethod.GET, path(order), null)).isEqualTo(order);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'invoice': {'number': 'N1'}} | invoice",
                "{'lines': [{'position': 1, 'product': 'a'}, {'position': 1, 'product': 'b'}]} | lines",
                "{'lines': [{'position': 1, 'product': 'a', 'batches': [{'code': 'b1'}]}]} | lines",
                "{'remarks': [{'text': 'one'}]} | remarks",
                "{'contacts': [{'email': 'a@x'}, {'email': 'a@x', 'phone': '2'}]} | contacts"
            })
    void faultOfAChildStandsUnderItsField(String body, String field) {
        whole();
        var order = http.send(HttpMethod.POST, "/orders/", "{'customer': 'Ada', 'lines': []}");
        assertThat(http.refusal(HttpMethod.PATCH, path(order), body))
                .startsWith("{'" + field + "':")
                .contains("This value is already taken.");
        var bulk = "{'%s': {'customer': 'new'}, '%s': %s}".formatted(whole("N9").get("id"), order.get("id"), body);
        assertThat(http.refusal(HttpMethod.PATCH, "/orders/bulk/", bulk))
                .contains("'" + field + "':")
                .contains("This value is already taken.");
    }

    private JsonNode whole(String invoice) {
        return http.send(
                HttpMethod.POST,
                "/orders/",
                "{'customer': 'Bea', 'lines': [], 'invoice': {'number': '" + invoice + "'}}");
    }

    @Test
    void relatedRowsAreReplaced() {
        var order = whole();
        var invoice = order.get("invoice").get("id");
        var changed = http.patch(path(order), "{'copies': [%s]}".formatted(invoice));
        assertThat(changed.get("copies")).hasSize(1);
        assertThat(http.patch(path(order), "{'copies': []}").get("copies")).isEmpty();
        assertThat(http.refusal(HttpMethod.PATCH, path(order), "{'copies': [%s, 99]}".formatted(invoice)))
                .isEqualTo("{'copies':{'1':['Invalid pk \\'99\\' - object does not exist.']}}");
    }

    @Test
    void aWholeRowIsSentAgain() {
        var order = whole();
        var again = http.send(HttpMethod.PUT, path(order), order.toString());
        assertThat(again).isEqualTo(order);
        assertThat(http.send(HttpMethod.GET, path(order), null)).isEqualTo(order);
    }

    @Test
    void severalRowsAreWrittenAtOnce() {
        var created = http.send(
                HttpMethod.POST,
                "/orders/bulk/",
                "[{'customer': 'A', 'lines': [{'position': 1, 'product': 'x'}]}, {'customer': 'B', 'lines': []}]");
        var first = created.get(0);
        var second = created.get(1);
        var line = first.get("lines").get(0).get("id");
        var changed = http.send(
                HttpMethod.PATCH,
                "/orders/bulk/",
                "{'%s': {'lines': [{'id': %s, 'product': 'z'}]}, '%s': {'address': {'city': 'Hull'}}}"
                        .formatted(first.get("id"), line, second.get("id")));
        assertThat(text(changed, "0", "lines", "0", "product")).isEqualTo("'z'");
        assertThat(text(changed, "1", "address", "city")).isEqualTo("'Hull'");
        assertThat(http.send(HttpMethod.GET, path(first), null)).isEqualTo(changed.get(0));
        assertThat(http.refusal(
                        HttpMethod.PATCH,
                        "/orders/bulk/",
                        "{'%s': {'address': {}}, '%s': {'address': {}}}".formatted(first.get("id"), second.get("id"))))
                .isEqualTo("[{'address':{'city':['This field is required.']}},{}]");
    }
}
