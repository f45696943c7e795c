package education.codeforlife.openapi.test;

import static education.codeforlife.openapi.test.Documents.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A document is valid, or each fault is found. */
class DocumentValidationTests {

    private static final DocumentValidation VALIDATION = new DocumentValidation();
    private static final String VALID = """
            {
              'openapi': '3.1.0',
              'info': {'title': 'fruits', 'version': '1'},
              'security': [{'session': []}],
              'paths': {
                '/fruits/{id}/': {
                  'parameters': [{'name': 'id', 'in': 'path', 'required': true, 'schema': {'type': 'integer'}}],
                  'get': {
                    'operationId': 'getFruit',
                    'responses': {'200': {'description': 'A fruit.', 'content': {'application/json': {
                      'schema': {'$ref': '#/components/schemas/Fruit'}
                    }}}}
                  },
                  'delete': {'operationId': 'deleteFruit', 'responses': {'204': {'description': 'Gone.'}}}
                }
              },
              'components': {
                'securitySchemes': {'session': {'type': 'apiKey', 'in': 'cookie', 'name': 'session'}},
                'schemas': {
                  'Fruit': {
                    'type': 'object',
                    'properties': {
                      'name': {'type': ['string', 'null'], 'maxLength': 50, 'example': {'$ref': 'a text'}},
                      'parts': {'type': 'array', 'items': {'$ref': '#/components/schemas/Fruit'}}
                    }
                  }
                }
              }
            }
            """;

    @Test
    void validDocumentPasses() {
        assertThat(VALIDATION.faults(json(VALID))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            'version': '1'                    | 'name': '1'                      | version
            '3.1.0'                           | '3.0.1'                          | /openapi
            'in': 'path'                      | 'in': 'pat'                      | /parameters/0
            'type': 'integer'                 | 'type': 'number 5'               | /parameters/0/schema
            'maxLength': 50                   | 'maxLength': '50'                | /properties/name/maxLength
            'description': 'Gone.'            | 'describes': 'Gone.'             | description
            '/fruits/{id}/'                   | 'fruits/{id}/'                   | fruits/{id}/
            '#/components/schemas/Fruit'}     | '#/components/schemas/Fruits'}   | #/components/schemas/Fruits does not lead
            '#/components/schemas/Fruit'}     | 'fruit.json'}                    | fruit.json does not lead
            deleteFruit                       | getFruit                         | DELETE /fruits/{id}/: has the operationId getFruit of GET /fruits/{id}/
            'name': 'id'                      | 'name': 'key'                    | GET /fruits/{id}/: the path has the variables [id], but the parameters are [key]
            [{'session': []}]                 | [{'cookie': []}]                 | the security scheme cookie is not defined
            """)
    void faultIsFound(String text, String replacement, String fault) {
        assertThat(VALID).contains(text);
        assertThat(VALIDATION.faults(json(VALID.replace(text, replacement))))
                .anySatisfy(found -> assertThat(found).contains(fault));
    }

    @Test
    void faultsOfServiceAreListed() {
        var valid = ApiContract.of(json(VALID).toString());
        var invalid = ApiContract.of("{\"openapi\": \"3.1.0\"}");
        assertThatCode(valid::isValid).doesNotThrowAnyException();
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(invalid::isValid)
                .withMessageContaining("is not valid:\n  The document: ");
    }

    @Test
    void mappingOfDiscriminatorIsChecked() {
        var fruit =
                "'discriminator': {'propertyName': 'kind', 'mapping': {'a': 'Fruit', 'b': 'Apple'}}, 'type': 'object'";
        assertThat(VALIDATION.faults(json(VALID.replace("'type': 'object'", fruit))))
                .containsExactly("/components/schemas/Fruit/discriminator/mapping: the reference"
                        + " #/components/schemas/Apple does not lead to a part of the document");
    }
}
