package education.codeforlife.viewset.test;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ProblemShapeTests {

    private static final String PROBLEM =
            "'type': 'about:blank', 'title': 'Bad Request', 'status': 400, 'detail': 'No.', 'code': 'invalid'";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ", 'errors': []",
                ", 'errors': [{'pointer': '#', 'code': 'empty', 'detail': 'No.'}]",
                ", 'errors': [{'pointer': '#/a~1b~0%C3%BC/0/', 'code': 'current_password__required', 'detail': 'No.'}]",
                ", 'errors': [{'parameter': 'id', 'code': 'invalid', 'detail': 'No.'}]",
                ", 'kilograms': 3"
            })
    void problemFits(String more) {
        assertThat(fits("{" + PROBLEM + more + "}")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ", 'status': 404",
                ", 'code': 'Not valid'",
                ", 'code': 7",
                ", 'title': ''",
                ", 'type': null",
                ", 'instance': '/x'",
                ", 'errors': {}",
                ", 'errors': [{'code': 'empty', 'detail': 'No.'}]",
                ", 'errors': [{'pointer': '/name', 'code': 'empty', 'detail': 'No.'}]",
                ", 'errors': [{'pointer': '#/a b', 'code': 'empty', 'detail': 'No.'}]",
                ", 'errors': [{'pointer': '#/a~2', 'code': 'empty', 'detail': 'No.'}]",
                ", 'errors': [{'pointer': '#/a', 'parameter': 'a', 'code': 'empty', 'detail': 'No.'}]",
                ", 'errors': [{'pointer': '#/a', 'code': 'empty'}]"
            })
    void otherShapeDoesNotFit(String more) {
        assertThat(fits("{" + PROBLEM + more + "}")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'detail': 'No.'}", "[]", "{'status': 400}", "null"})
    void bodyWithoutTheMembersDoesNotFit(String body) {
        assertThat(fits(body)).isFalse();
    }

    private static boolean fits(String body) {
        return ProblemShape.fits(JsonMapper.shared().readTree(body.replace('\'', '"')), 400);
    }
}
