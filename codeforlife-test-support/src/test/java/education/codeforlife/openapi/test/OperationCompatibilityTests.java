package education.codeforlife.openapi.test;

import static education.codeforlife.openapi.test.Documents.accepting;
import static education.codeforlife.openapi.test.Documents.answering;
import static education.codeforlife.openapi.test.Documents.document;
import static education.codeforlife.openapi.test.Documents.json;
import static education.codeforlife.openapi.test.Documents.operations;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What may change in operations, their parameters and their answers. */
class OperationCompatibilityTests {

    private static final String NOTHING = "{'responses': {}}";

    private static List<String> paths(String before, String after) {
        return Compatibility.incompatibilities(json("{'paths': " + before + "}"), json("{'paths': " + after + "}"));
    }

    private static String parameter(String parameter) {
        return "{'parameters': [" + parameter + "], 'responses': {}}";
    }

    @Test
    void removedOperationIsFound() {
        assertThat(paths("{'/a/': {'get': {}, 'put': {}}}", "{'/a/': {'put': {}}}"))
                .containsExactly("GET /a/ is removed");
        assertThat(paths("{'/a/': {'get': {}}, '/b/': {'get': {}}}", "{'/a/': {'get': {}}}"))
                .containsExactly("GET /b/ is removed");
        assertThat(paths("{'/a/': {'get': {}}}", "{'/a/': {'get': {}, 'post': {}}, '/b/': {'get': {}}}"))
                .isEmpty();
    }

    @Test
    void removedParameterIsFound() {
        assertThat(operations(parameter("{'name': 'q', 'in': 'query'}"), NOTHING))
                .containsExactly("POST /fruits/: parameter `q` of the query is no longer accepted");
        assertThat(operations(NOTHING, parameter("{'name': 'q', 'in': 'query'}")))
                .isEmpty();
    }

    @Test
    void newRequiredParameterIsFound() {
        var optional = parameter("{'name': 'q', 'in': 'query'}");
        var required = parameter("{'name': 'q', 'in': 'query', 'required': true}");
        assertThat(operations(NOTHING, required))
                .containsExactly("POST /fruits/: parameter `q` of the query is newly required");
        assertThat(operations(optional, required))
                .containsExactly("POST /fruits/: parameter `q` of the query is newly required");
        assertThat(operations(required, optional)).isEmpty();
    }

    @Test
    void parametersAreComparedAsWhatClientsSend() {
        var text = parameter("{'name': 'q', 'in': 'query', 'schema': {'type': 'string'}}");
        var number = parameter("{'name': 'q', 'in': 'query', 'schema': {'type': 'integer'}}");
        assertThat(operations(text, number))
                .containsExactly("POST /fruits/: parameter `q` of the query was string and is integer");
        assertThat(operations(text, parameter("{'name': 'q', 'in': 'query', 'style': 'spaceDelimited'}")))
                .containsExactly(
                        "POST /fruits/: parameter `q` of the query was written as form (exploded) and is as spaceDelimited");
    }

    @Test
    void namesOfHeadersDoNotDependOnCase() {
        assertThat(operations(
                        parameter("{'name': 'X-CSRFToken', 'in': 'header'}"),
                        parameter("{'name': 'x-csrftoken', 'in': 'header'}")))
                .isEmpty();
        assertThat(operations(parameter("{'name': 'X-CSRFToken', 'in': 'header'}"), NOTHING))
                .containsExactly("POST /fruits/: header `x-csrftoken` is no longer accepted");
    }

    @Test
    void parametersOfThePathCountForEachOfItsOperations() {
        assertThat(paths(
                        "{'/a/': {'parameters': [{'name': 'q', 'in': 'query'}], 'get': {}}}",
                        "{'/a/': {'get': {'parameters': [{'name': 'q', 'in': 'query'}]}}}"))
                .isEmpty();
        assertThat(paths("{'/a/': {'parameters': [{'name': 'q', 'in': 'query'}], 'get': {}}}", "{'/a/': {'get': {}}}"))
                .hasSize(1);
    }

    @Test
    void bodyIsCompared() {
        var body = accepting("{'type': 'string'}");
        var required = body.replace("{'content'", "{'required': true, 'content'");
        assertThat(operations(body, NOTHING)).containsExactly("POST /fruits/: the body is no longer accepted");
        assertThat(operations(body, required)).containsExactly("POST /fruits/: the body is newly required");
        assertThat(operations(NOTHING, required)).containsExactly("POST /fruits/: the body is newly required");
        assertThat(operations(NOTHING, body)).isEmpty();
        assertThat(operations(required, body)).isEmpty();
    }

    @Test
    void removedMediaTypeIsFound() {
        var json = accepting("{'type': 'string'}");
        assertThat(operations(json, json.replace("application/json", "text/csv")))
                .containsExactly("POST /fruits/: media type application/json of the body is removed");
        assertThat(operations(answering("{}"), answering("{}").replace("application/json", "text/csv")))
                .containsExactly("POST /fruits/: media type application/json of answer 200 is removed");
        assertThat(operations(json, json.replace("application/json", "application/*")))
                .isEmpty();
        assertThat(operations(answering("{}").replace("application/json", "*/*"), answering("{}")))
                .isEmpty();
    }

    @Test
    void removedStatusIsFound() {
        var both = "{'responses': {'200': {'description': ''}, '404': {'description': ''}}}";
        var one = "{'responses': {'200': {'description': ''}}}";
        assertThat(operations(both, one)).containsExactly("POST /fruits/: answer 404 is removed");
        assertThat(operations(one, both)).isEmpty();
        assertThat(operations(both, both.replace("404", "4XX"))).isEmpty();
        assertThat(operations(both, both.replace("404", "default"))).isEmpty();
    }

    @Test
    void removedCodeOfErrorIsFound() {
        var both = "{'type': 'object', 'properties': {'code': {'enum': ['invalid', 'unique']}}}";
        var one = "{'type': 'object', 'properties': {'code': {'enum': ['invalid']}}}";
        assertThat(Documents.read(both, one))
                .containsExactly("POST /fruits/: field `code` of answer 200 can no longer be \"unique\"");
        assertThat(Documents.read(one, both)).isEmpty();
    }

    @Test
    void removedCodeOfRefusalIsFound() {
        var both = "{'responses': {'400': {'description': '', 'x-codes': ['invalid', 'unique']}}}";
        var one = "{'responses': {'400': {'description': '', 'x-codes': {'invalid': 'It is invalid.'}}}}";
        assertThat(operations(both, one)).containsExactly("POST /fruits/: answer 400 no longer has the code unique");
        assertThat(operations(one, both)).isEmpty();
        assertThat(Documents.read("{'type': 'string', 'x-codes': ['unique']}", "{'type': 'string'}"))
                .containsExactly("POST /fruits/: answer 200 no longer has the code unique");
        assertThat(Documents.sent("{'type': 'string', 'x-codes': ['unique']}", "{'type': 'string'}"))
                .containsExactly("POST /fruits/: the body no longer has the code unique");
    }

    @Test
    void codeOfRuleThatBecameWiderMayGo() {
        assertThat(Documents.sent(
                        "{'type': 'string', 'maxLength': 5, 'x-codes': ['invalid', 'max_length']}",
                        "{'type': 'string', 'x-codes': ['invalid']}"))
                .isEmpty();
        assertThat(Documents.sent(
                        "{'type': 'string', 'x-codes': ['invalid', 'required']}",
                        "{'type': 'string', 'description': 'Optional.', 'x-codes': ['invalid']}"))
                .isEmpty();
    }

    @Test
    void headersOfAnswersAreCompared() {
        var header = "{'responses': {'429': {'description': '', 'headers': {'Retry-After': {'required': true}}}}}";
        assertThat(operations(header, "{'responses': {'429': {'description': ''}}}"))
                .containsExactly("POST /fruits/: header `Retry-After` of answer 429 is removed");
        assertThat(operations(header, header.replace("true", "false")))
                .containsExactly("POST /fruits/: header `Retry-After` of answer 429 is no longer always answered");
    }

    @Test
    void newProofOfTheCallerIsFound() {
        var open = "{'security': [], 'responses': {}}";
        var session = "{'security': [{'session': []}], 'responses': {}}";
        var both = "{'security': [{'session': []}, {'token': []}], 'responses': {}}";
        var csrf = "{'security': [{'session': [], 'csrf': []}], 'responses': {}}";
        assertThat(operations(open, session))
                .containsExactly("POST /fruits/: access without a login is no longer enough");
        assertThat(operations(session, csrf)).containsExactly("POST /fruits/: access by session is no longer enough");
        assertThat(operations(both, session)).containsExactly("POST /fruits/: access by token is no longer enough");
        assertThat(operations(session, both)).isEmpty();
        assertThat(operations(csrf, session)).isEmpty();
        assertThat(operations(session, open)).isEmpty();
    }

    @Test
    void referencesAreResolved() {
        var before = withFruit("{'type': 'object', 'properties': {'name': {'type': 'string'}}}");
        var after = withFruit("{'type': 'object', 'properties': {'name': {'type': 'integer'}}}");
        assertThat(Compatibility.incompatibilities(before, after))
                .containsExactly("POST /fruits/: field `[].name` of answer 200 was string and is integer");
    }

    private static JsonNode withFruit(String fruit) {
        return document(
                answering("{'type': 'array', 'items': {'$ref': '#/components/schemas/Fruit'}}"),
                "{'Fruit': " + fruit + "}");
    }

    @Test
    void schemasThatContainThemselvesAreCompared() {
        var tree = "{'type': 'object', 'properties': {'name': {}, 'children': {'type': 'array', 'items':"
                + " {'$ref': '#/components/schemas/Fruit'}}}}";
        assertThat(Compatibility.incompatibilities(withFruit(tree), withFruit(tree)))
                .isEmpty();
        assertThat(Compatibility.incompatibilities(withFruit(tree), withFruit(tree.replace("'name': {}, ", ""))))
                .containsExactly("POST /fruits/: field `[].name` of answer 200 is removed");
    }

    @Test
    void referenceToItselfEndsTheComparison() {
        var loop = withFruit("{'$ref': '#/components/schemas/Fruit'}");
        assertThat(Compatibility.incompatibilities(loop, loop)).isEmpty();
    }

    @Test
    void sharedSchemaIsListedOnce() {
        var fruit = "{'schema': {'$ref': '#/components/schemas/Fruit'}}";
        var answer = "{'responses': {'200': {'content': {'application/json': " + fruit + "}}}}";
        var list =
                answer.replace(fruit, "{'schema': {'type': 'array', 'items': {'$ref': '#/components/schemas/Fruit'}}}");
        var before = "{'paths': {'/a/': {'get': %s, 'post': %s}, '/a/{id}/': {'get': %s}}, 'components': {'schemas':"
                        .formatted(list, answer, answer)
                + " {'Fruit': {'type': 'object', 'properties': {'name': {}}}}}}";
        assertThat(Compatibility.incompatibilities(json(before), json(before.replace("'name': {}", ""))))
                .containsExactly("GET /a/: field `[].name` of answer 200 is removed (and in 2 more operations)");
    }

    @Test
    void sharedPartsAreResolved() {
        var before = "{'paths': {'/a/': {'get': {'parameters': [{'$ref': '#/components/parameters/q'}], 'responses':"
                + " {'404': {'$ref': '#/components/responses/missing'}}}}}, 'components': {'parameters': {'q': {'name': 'q',"
                + " 'in': 'query'}}, 'responses': {'missing': {'content': {'application/json': {}}}}}}";
        assertThat(Compatibility.incompatibilities(
                        json(before), json(before.replace("'in': 'query'", "'in': 'query', 'required': true"))))
                .containsExactly("GET /a/: parameter `q` of the query is newly required");
        assertThat(Compatibility.incompatibilities(json(before), json(before.replace("application/json", "text/csv"))))
                .containsExactly("GET /a/: media type application/json of answer 404 is removed");
    }
}
