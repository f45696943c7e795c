package education.codeforlife.openapi.test;

import static education.codeforlife.openapi.test.Documents.read;
import static education.codeforlife.openapi.test.Documents.sent;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may change in the values that clients send and read. */
class SchemaCompatibilityTests {

    private static final String EMPTY = "{'type': 'object', 'properties': {}}";
    private static final String NAME = "{'type': 'object', 'properties': {'name': {'type': 'string'}}}";
    private static final String NAME_REQUIRED =
            "{'type': 'object', 'properties': {'name': {'type': 'string'}}, 'required': ['name']}";

    @Test
    void removedFieldIsFound() {
        assertThat(read(NAME, EMPTY)).containsExactly("POST /fruits/: field `name` of answer 200 is removed");
        assertThat(sent(NAME, EMPTY)).containsExactly("POST /fruits/: field `name` of the body is no longer accepted");
    }

    @Test
    void newFieldIsCompatible() {
        assertThat(read(EMPTY, NAME)).isEmpty();
        assertThat(read(EMPTY, NAME_REQUIRED)).isEmpty();
        assertThat(sent(EMPTY, NAME)).isEmpty();
    }

    @Test
    void newRequiredFieldOfBodyIsFound() {
        assertThat(sent(EMPTY, NAME_REQUIRED))
                .containsExactly("POST /fruits/: field `name` of the body is newly required");
        assertThat(sent(NAME, NAME_REQUIRED))
                .containsExactly("POST /fruits/: field `name` of the body is newly required");
        assertThat(read(NAME, NAME_REQUIRED)).isEmpty();
    }

    @Test
    void answeredFieldThatBecomesOptionalIsFound() {
        assertThat(read(NAME_REQUIRED, NAME))
                .containsExactly("POST /fruits/: field `name` of answer 200 is no longer always answered");
        assertThat(sent(NAME_REQUIRED, NAME)).isEmpty();
    }

    @Test
    void fieldsOfTheOtherDirectionAreIgnored() {
        var readOnly =
                "{'type': 'object', 'properties': {'id': {'type': 'integer', 'readOnly': true}}, 'required': ['id']}";
        var writeOnly =
                "{'type': 'object', 'properties': {'pin': {'type': 'string', 'writeOnly': true}}, 'required': ['pin']}";
        assertThat(sent(EMPTY, readOnly)).isEmpty();
        assertThat(sent(readOnly, EMPTY)).isEmpty();
        assertThat(read(writeOnly, EMPTY)).isEmpty();
    }

    @Test
    void fieldThatBecomesReadOnlyIsFound() {
        var readOnly = "{'type': 'object', 'properties': {'name': {'type': 'string', 'readOnly': true}}}";
        var writeOnly = "{'type': 'object', 'properties': {'name': {'type': 'string', 'writeOnly': true}}}";
        assertThat(sent(NAME, readOnly))
                .containsExactly("POST /fruits/: field `name` of the body is no longer accepted");
        assertThat(read(NAME, writeOnly)).containsExactly("POST /fruits/: field `name` of answer 200 is removed");
        assertThat(read(NAME, readOnly)).isEmpty();
    }

    @Test
    void changedTypeIsFound() {
        assertThat(read("{'type': 'string'}", "{'type': 'integer'}"))
                .containsExactly("POST /fruits/: answer 200 was string and is integer");
        assertThat(sent("{'type': 'string'}", "{'type': 'boolean'}"))
                .containsExactly("POST /fruits/: the body was string and is boolean");
        assertThat(read(NAME, "{'type': 'array', 'items': " + NAME + "}"))
                .containsExactly("POST /fruits/: answer 200 was object and is array");
    }

    @Test
    void typesOfWhichOneIsRemovedOrAddedAreFound() {
        assertThat(sent("{'type': ['string', 'integer']}", "{'type': 'string'}"))
                .containsExactly("POST /fruits/: the body was integer or string and is string");
        assertThat(read("{'type': 'string'}", "{'type': ['string', 'integer']}"))
                .containsExactly("POST /fruits/: answer 200 was string and is integer or string");
        assertThat(sent("{'type': 'string'}", "{'type': ['string', 'integer']}"))
                .isEmpty();
        assertThat(read("{'type': ['string', 'integer']}", "{'type': 'string'}"))
                .isEmpty();
    }

    @Test
    void widerNumbersAreCompatibleForThoseWhoSendOnly() {
        assertThat(sent("{'type': 'integer'}", "{'type': 'number'}")).isEmpty();
        assertThat(read("{'type': 'integer'}", "{'type': 'number'}"))
                .containsExactly("POST /fruits/: answer 200 was integer and is number");
        assertThat(sent("{'type': 'number'}", "{'type': 'integer'}"))
                .containsExactly("POST /fruits/: the body was number and is integer");
        assertThat(read("{'type': 'number'}", "{'type': 'integer'}")).isEmpty();
    }

    @Test
    void lostOrNewTypeIsFound() {
        assertThat(read("{'type': 'string'}", "{}"))
                .containsExactly("POST /fruits/: answer 200 was string and is of any type");
        assertThat(sent("{}", "{'type': 'string'}"))
                .containsExactly("POST /fruits/: the body was of any type and is string");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'type': 'string'}              | {'type': ['string', 'null']}
            {'$ref': '#/x'}                 | {'oneOf': [{'type': 'null'}, {'$ref': '#/x'}]}
            {'type': 'string'}              | {'anyOf': [{'type': 'string'}, {'type': 'null'}]}
            {'enum': ['a']}                 | {'enum': ['a', null]}
            {'type': 'string', 'enum': ['a']} | {'type': ['string', 'null'], 'enum': ['a', null]}
            """, quoteCharacter = '"')
    void changedNullabilityIsFound(String never, String nullable) {
        var type = "{'type': 'string'}";
        var before = never.replace("{'$ref': '#/x'}", type);
        var after = nullable.replace("{'$ref': '#/x'}", type);

        assertThat(read(before, after)).containsExactly("POST /fruits/: answer 200 can be null");
        assertThat(sent(after, before)).containsExactly("POST /fruits/: the body can no longer be null");
        assertThat(sent(before, after)).isEmpty();
        assertThat(read(after, before)).isEmpty();
    }

    @Test
    void sameNullabilityInOtherWordsIsCompatible() {
        var byType = "{'type': ['string', 'null']}";
        var byAlternative = "{'oneOf': [{'type': 'string'}, {'type': 'null'}]}";
        assertThat(sent(byType, byAlternative)).isEmpty();
        assertThat(read(byType, byAlternative)).isEmpty();
        assertThat(sent(byAlternative, byType)).isEmpty();
        assertThat(read(byAlternative, byType)).isEmpty();
    }

    @Test
    void removedValueOfEnumIsFound() {
        var both = "{'type': 'string', 'enum': ['new', 'used']}";
        var one = "{'type': 'string', 'enum': ['new']}";
        assertThat(sent(both, one)).containsExactly("POST /fruits/: the body can no longer be \"used\"");
        assertThat(read(both, one)).containsExactly("POST /fruits/: answer 200 can no longer be \"used\"");
        assertThat(sent(one, both)).isEmpty();
        assertThat(read(one, both)).isEmpty();
    }

    @Test
    void newOrLostEnumIsFound() {
        assertThat(sent("{'type': 'string'}", "{'type': 'string', 'enum': ['new', 'used']}"))
                .containsExactly("POST /fruits/: the body is limited to \"new\", \"used\"");
        assertThat(read("{'type': 'string', 'const': 'new'}", "{'type': 'string'}"))
                .containsExactly("POST /fruits/: answer 200 is no longer limited to \"new\"");
        assertThat(read("{'type': 'string'}", "{'type': 'string', 'enum': ['new']}"))
                .isEmpty();
        assertThat(sent("{'type': 'string', 'enum': ['new']}", "{'type': 'string'}"))
                .isEmpty();
    }

    @Test
    void changedFormatIsFound() {
        var date = "{'type': 'string', 'format': 'date'}";
        var time = "{'type': 'string', 'format': 'date-time'}";
        var text = "{'type': 'string'}";
        assertThat(read(date, time)).containsExactly("POST /fruits/: answer 200 had the format date and has date-time");
        assertThat(sent(date, time)).containsExactly("POST /fruits/: the body had the format date and has date-time");
        assertThat(read(date, text)).containsExactly("POST /fruits/: answer 200 had the format date and has none");
        assertThat(sent(text, date)).containsExactly("POST /fruits/: the body had the format none and has date");
        assertThat(read(text, date)).isEmpty();
        assertThat(sent(date, text)).isEmpty();
    }

    @Test
    void longerIntegersAreCompatibleForThoseWhoSendOnly() {
        var shorter = "{'type': 'integer', 'format': 'int32'}";
        var longer = "{'type': 'integer', 'format': 'int64'}";
        assertThat(sent(shorter, longer)).isEmpty();
        assertThat(sent(longer, shorter)).hasSize(1);
        assertThat(read(shorter, longer)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "minLength, 1, 2", "minLength, 0, 1", "maxLength, 50, 20", "minItems, 1, 2", "maxItems, 9, 8",
        "minProperties, 1, 2", "maxProperties, 3, 2", "minimum, 1, 2", "minimum, -0.5, 0", "maximum, 100, 99.9",
        "exclusiveMinimum, 0, 1", "exclusiveMaximum, 9, 8", "multipleOf, 0.01, 0.1", "pattern, '\"a\"', '\"b\"'"
    })
    void narrowerBoundIsFound(String bound, String wide, String narrow) {
        var before = "{'type': 'string', '" + bound + "': " + wide + "}";
        var after = "{'type': 'string', '" + bound + "': " + narrow + "}";
        assertThat(sent(before, after)).singleElement().asString().startsWith("POST /fruits/: the body has the ");
        assertThat(sent("{'type': 'string'}", after)).hasSize(1);
        assertThat(sent(after, "{'type': 'string'}")).isEmpty();
        assertThat(sent(before, before)).isEmpty();
        assertThat(read(before, after)).isEmpty();
        assertThat(read(after, before)).isEmpty();
        if (!bound.equals("pattern")) assertThat(sent(after, before)).isEmpty();
    }

    @Test
    void boundIsNamedWithBothValues() {
        assertThat(sent("{'type': 'string', 'maxLength': 50}", "{'type': 'string', 'maxLength': 20}"))
                .containsExactly("POST /fruits/: the body has the maxLength 20 instead of 50");
        assertThat(sent("{'type': 'integer'}", "{'type': 'integer', 'minimum': 1}"))
                .containsExactly("POST /fruits/: the body has the minimum 1 instead of none");
    }

    @Test
    void boundsThatAllowTheSameAreCompatible() {
        assertThat(sent("{'type': 'string'}", "{'type': 'string', 'minLength': 0}"))
                .isEmpty();
        assertThat(sent("{'type': 'integer', 'minimum': 1}", "{'type': 'integer', 'exclusiveMinimum': 0}"))
                .isEmpty();
        assertThat(sent("{'type': 'number', 'minimum': 0}", "{'type': 'number', 'exclusiveMinimum': 0}"))
                .hasSize(1);
        assertThat(sent("{'type': 'number', 'multipleOf': 0.1}", "{'type': 'number', 'multipleOf': 0.01}"))
                .isEmpty();
    }

    @Test
    void elementsAreCompared() {
        assertThat(read("{'type': 'array', 'items': " + NAME + "}", "{'type': 'array', 'items': " + EMPTY + "}"))
                .containsExactly("POST /fruits/: field `[].name` of answer 200 is removed");
        assertThat(sent("{'type': 'array'}", "{'type': 'array', 'items': {'type': 'string'}}"))
                .hasSize(1);
        assertThat(read("{'type': 'array', 'items': {'type': 'string'}}", "{'type': 'array'}"))
                .hasSize(1);
        assertThat(sent("{'type': 'array'}", "{'type': 'array', 'uniqueItems': true}"))
                .containsExactly("POST /fruits/: the body can no longer repeat elements");
    }

    @Test
    void valuesOfMapsAreCompared() {
        var texts = "{'type': 'object', 'additionalProperties': {'type': 'string'}}";
        var numbers = "{'type': 'object', 'additionalProperties': {'type': 'integer'}}";
        var closed = "{'type': 'object', 'additionalProperties': false}";
        assertThat(sent(texts, numbers))
                .containsExactly("POST /fruits/: field `{}` of the body was string and is integer");
        assertThat(sent(texts, closed)).containsExactly("POST /fruits/: field `{}` of the body is no longer accepted");
        assertThat(read(texts, closed)).containsExactly("POST /fruits/: field `{}` of answer 200 is removed");
        assertThat(sent(closed, texts)).isEmpty();
        assertThat(sent(NAME, texts)).isEmpty();
    }

    @Test
    void removedAlternativeIsFound() {
        var both = "{'oneOf': [{'type': 'string'}, {'type': 'integer'}]}";
        assertThat(sent(both, "{'type': 'string'}"))
                .containsExactly("POST /fruits/: the body is no longer {\"type\":\"integer\"} as an alternative");
        assertThat(sent("{'type': 'string'}", both)).isEmpty();
        assertThat(sent(both, "{'anyOf': [{'type': 'integer'}, {'type': 'string', 'title': 'text'}]}"))
                .isEmpty();
    }

    @Test
    void newAlternativeOfAnswerIsFound() {
        assertThat(read("{'type': 'string'}", "{'oneOf': [{'type': 'string'}, {'type': 'integer'}]}"))
                .containsExactly("POST /fruits/: answer 200 may be {\"type\":\"integer\"} as a new alternative");
    }

    @Test
    void alternativesOfOneNameAreCompared() {
        var before = "{'oneOf': [{'title': 'A', 'type': 'object', 'properties': {'name': {}}}, {'title': 'B'}]}";
        var after = "{'oneOf': [{'title': 'A', 'type': 'object', 'properties': {}}, {'title': 'B'}]}";
        assertThat(read(before, after)).containsExactly("POST /fruits/: field `name` of answer 200 is removed");
    }

    @Test
    void partsThatAllApplyAreMerged() {
        var whole =
                "{'type': 'object', 'properties': {'name': {'type': 'string', 'maxLength': 5}}, 'required': ['name']}";
        var parts = "{'allOf': [" + NAME + ", {'properties': {'name': {'maxLength': 5}}, 'required': ['name']}]}";
        assertThat(sent(whole, parts)).isEmpty();
        assertThat(sent(parts, whole)).isEmpty();
        assertThat(read(whole, parts)).isEmpty();
        assertThat(read(parts, EMPTY)).hasSize(1);
    }

    @Test
    void otherRulesAreComparedAsTexts() {
        assertThat(sent("{'type': 'object'}", "{'type': 'object', 'dependentRequired': {'a': ['b']}}"))
                .containsExactly("POST /fruits/: the body has the dependentRequired {\"a\":[\"b\"]} instead of none");
        assertThat(read("{'type': 'array', 'prefixItems': [{'type': 'string'}]}", "{'type': 'array'}"))
                .hasSize(1);
        assertThat(sent("{'not': {'type': 'string'}}", "{}")).isEmpty();
    }

    @Test
    void wordsForReadersMayChange() {
        var before = "{'type': 'string', 'description': 'A', 'example': 'a', 'default': 'b', 'x-code': 1}";
        var after = "{'type': 'string', 'description': 'B', 'examples': ['c'], 'deprecated': true}";
        assertThat(sent(before, after)).isEmpty();
        assertThat(read(before, after)).isEmpty();
    }
}
