package education.codeforlife.example.market;

import static education.codeforlife.openapi.DescribedApi.json;
import static education.codeforlife.openapi.DescribedApi.ref;
import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.openapi.ApiDocument;
import education.codeforlife.openapi.DescribedApi;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The document of a service with a view set of fruits. */
class MarketDocumentIntegrationTests extends MarketTests {

    @Autowired
    private ApiDocument document;

    private DescribedApi api = new DescribedApi(json("{}"));

    @BeforeEach
    void read() {
        api = DescribedApi.of(document);
    }

    @Test
    void permissionOpensTheDocumentAndItsPage() {
        for (var path : List.of("openapi.json", "openapi.json/", "openapi.json/swagger-config")) {
            anyone().get(path).is(403, "{'detail':'Authentication credentials were not provided.'}");
        }
        assertThat(ann().get("openapi.json").has(200).body()).isEqualTo(document.json());
        ann().get("openapi.json/swagger-config").has(200);
    }

    @Test
    void documentNamesNoServer() {
        assertThat(document.json()).endsWith("}\n").doesNotContain("localhost", "servers");
    }

    @Test
    void everyActionIsAnOperation() {
        assertThat(api.operations())
                .filteredOn(operation -> operation.contains("/fruits/"))
                .containsExactly(
                        "GET /fruits/",
                        "POST /fruits/",
                        "POST /fruits/bulk/",
                        "PATCH /fruits/bulk/",
                        "DELETE /fruits/bulk/",
                        "PUT /fruits/relabel/",
                        "GET /fruits/{id}/",
                        "PATCH /fruits/{id}/",
                        "DELETE /fruits/{id}/",
                        "PUT /fruits/{id}/give-against-the-rule/",
                        "PUT /fruits/{id}/give-out-of-scope/",
                        "PUT /fruits/{id}/give/",
                        "PUT /fruits/{id}/refresh/");
    }

    @Test
    void listAnswersPagesOfReadRecords() {
        assertThat(api.answered("GET /fruits/", 200)).isEqualTo(ref("FruitReadPage"));
        assertThat(api.property("FruitReadPage", "data")).isEqualTo(json("""
                {'type': 'array', 'items': {'$ref': '#/components/schemas/FruitRead'}}"""));
        assertThat(api.schema("FruitRead")).isEqualTo(json("""
                {'type': 'object',
                 'required': ['basket', 'expires_on', 'id', 'is_citrus', 'label', 'name'],
                 'properties': {
                   'id': {'type': 'integer', 'format': 'int64'},
                   'name': {'type': 'string'},
                   'is_citrus': {'type': 'boolean'},
                   'expires_on': {'type': 'string', 'format': 'date'},
                   'basket': {'type': 'integer', 'format': 'int64'},
                   'label': {'anyOf': [{'$ref': '#/components/schemas/LabelRead'}, {'type': 'null'}]}}}"""));
    }

    @Test
    void createTakesTheWriteRecordAndPartialUpdateOneWithoutRequiredFields() {
        assertThat(api.sent("POST /fruits/")).isEqualTo(ref("FruitWrite"));
        assertThat(api.sent("PATCH /fruits/{id}/")).isEqualTo(ref("PartialFruitWrite"));
        assertThat(api.schema("FruitWrite")).isEqualTo(json("""
                {'type': 'object',
                 'required': ['basket', 'is_citrus', 'name'],
                 'properties': {
                   'name': {'type': 'string', 'minLength': 1, 'maxLength': 50,
                            'x-codes': ['blank', 'invalid', 'max_length', 'null', 'null_characters_not_allowed',
                                        'required', 'surrogate_characters_not_allowed']},
                   'is_citrus': {'type': 'boolean', 'x-codes': ['invalid', 'null', 'required']},
                   'basket': {'type': 'integer', 'format': 'int64',
                              'x-codes': ['does_not_exist', 'incorrect_type', 'null', 'required']},
                   'label': {'anyOf': [{'$ref': '#/components/schemas/LabelWrite'}, {'type': 'null'}],
                             'x-codes': ['invalid']}}}"""));
        assertThat(api.schema("PartialFruitWrite").has("required")).isFalse();
    }

    @Test
    void bulkBodiesAreListsAndObjectsByKey() {
        assertThat(api.sent("POST /fruits/bulk/").path("items")).isEqualTo(ref("FruitWrite"));
        assertThat(api.sent("PATCH /fruits/bulk/").path("additionalProperties")).isEqualTo(ref("PartialFruitWrite"));
        assertThat(api.sent("PUT /fruits/relabel/").path("additionalProperties"))
                .isEqualTo(ref("Relabel"));
        assertThat(api.sent("DELETE /fruits/bulk/").path("items")).isEqualTo(json("""
                {'type': 'integer', 'format': 'int64'}"""));
        assertThat(api.answered("PATCH /fruits/bulk/", 200).path("items")).isEqualTo(ref("FruitRead"));
    }

    @Test
    void customActionAnswersWithTheRow() {
        assertThat(api.answered("PUT /fruits/{id}/refresh/", 200)).isEqualTo(ref("FruitRead"));
        assertThat(api.operation("PUT /fruits/{id}/refresh/").has("requestBody"))
                .isFalse();
    }

    @Test
    void ruleIsToldInWordsAndAsAStructure() {
        var update = api.operation("PATCH /fruits/{id}/");

        assertThat(update.path("description").asString())
                .isEqualTo("Permission: is authenticated and owns basket;"
                        + " with basket: is authenticated and owns basket and is trader.");
        assertThat(update.path("x-permission")).isEqualTo(json("""
                {'permission': {'all': ['IsAuthenticated', 'OWNS_BASKET']},
                 'when': [{'fields': ['basket'],
                           'permission': {'all': ['IsAuthenticated', 'OWNS_BASKET', 'IsTrader']}}]}"""));
        assertThat(api.operation("PUT /fruits/{id}/give/").at("/x-permission/after"))
                .isEqualTo(json("'IsAuthenticated'"));
    }

    @Test
    void filtersOrderingAndPageAreParameters() {
        assertThat(api.parameter("GET /fruits/", "is_citrus").path("schema")).isEqualTo(json("{'type': 'boolean'}"));
        assertThat(api.parameter("GET /fruits/", "search").path("schema")).isEqualTo(json("{'type': 'string'}"));
        assertThat(api.parameter("GET /fruits/", "ordering").path("schema")).isEqualTo(json("""
                {'type': 'array', 'items': {'type': 'string', 'enum': ['name', '-name']}}"""));
        assertThat(api.parameter("GET /fruits/", "limit").at("/schema/maximum").intValue())
                .isEqualTo(150);
        assertThat(api.parameter("GET /fruits/{id}/", "id").at("/schema/format").asString())
                .isEqualTo("int64");
    }

    @Test
    void refusalsAreThoseThatTheActionCanAnswer() {
        assertThat(api.statuses("GET /fruits/")).containsExactly("200", "400", "403", "406", "500", "503");
        assertThat(api.statuses("PATCH /fruits/{id}/"))
                .containsExactly("200", "400", "403", "404", "406", "409", "413", "415", "500", "503");
        assertThat(api.statuses("DELETE /fruits/{id}/"))
                .containsExactly("204", "403", "404", "406", "409", "500", "503");
    }
}
