package education.codeforlife.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class ErrorWriterTests {

    private static final String PROBLEM = "application/problem+json";

    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final ErrorWriter writer = new ErrorWriter(JsonMapper.shared());

    @Test
    void aRefusalIsADetail() throws IOException {
        assertThat(written(ApiException.refuse(HttpStatus.CONFLICT, "class_not_empty", "The class has pupils.")))
                .isEqualTo("{\"detail\":\"The class has pupils.\"}");
        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(response.getContentType()).isEqualTo("application/json");
        assertThat(response.getContentLength()).isEqualTo(response.getContentAsByteArray().length);
    }

    @Test
    void errorsOfFieldsNest() throws IOException {
        var errors = new FieldErrors();
        errors.reject("too_many", "Too many.");
        errors.field("user").reject("first_name", "blank", "This field may not be blank.");
        errors.field("user").field("nothing_wrong");

        assertThat(written(ValidationException.of(errors)))
                .isEqualTo("{\"__all__\":[\"Too many.\"],"
                        + "\"user\":{\"first_name\":[\"This field may not be blank.\"]}}");
    }

    @Test
    void errorsOfRowsAreAList() throws IOException {
        assertThat(written(bulk())).isEqualTo("[{},{\"name\":[\"This field is required.\"]}]");
    }

    @Test
    void aProblemHasAStableCode() throws IOException {
        request.addHeader("Accept", "application/json, " + PROBLEM);

        assertThat(written(ApiException.notFound("Fruit")))
                .isEqualTo("{\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":404,"
                        + "\"detail\":\"No Fruit matches the given query.\",\"code\":\"not_found\"}");
        assertThat(response.getContentType()).isEqualTo(PROBLEM);
    }

    @Test
    void aProblemPointsToFields() throws IOException {
        request.addHeader("Accept", PROBLEM);
        var errors = new FieldErrors();
        errors.reject("too_many", "Too many.");
        errors.field("user").field("first_name").add(FieldError.required());

        assertThat(pointers(written(ValidationException.of(errors))))
                .containsExactly("# too_many", "#/user/first_name required");
    }

    @Test
    void aProblemPointsToRows() throws IOException {
        request.addHeader("Accept", PROBLEM);

        assertThat(pointers(written(bulk()))).containsExactly("#/1/name required");
    }

    @Test
    void shapeVariesByAcceptOnce() throws IOException {
        response.addHeader("Vary", "Origin, accept");
        written(ApiException.notFound());

        assertThat(response.getHeaders("Vary")).containsExactly("Origin, accept");
    }

    @Test
    void shapeVariesByAcceptBesideOthers() throws IOException {
        response.addHeader("Vary", "Origin");
        written(ApiException.notFound());

        assertThat(response.getHeaders("Vary")).containsExactly("Origin", "Accept");
    }

    @Test
    void headersReplaceThoseThatWereThere() throws IOException {
        response.addHeader("Allow", "GET");
        written(ApiException.methodNotAllowed("PUT")
                .header("Allow", "GET, POST")
                .header("Warning", "one")
                .header("Warning", "two"));

        assertThat(response.getHeaders("Allow")).containsExactly("GET, POST");
        assertThat(response.getHeaders("Warning")).containsExactly("one", "two");
    }

    @Test
    void anAnswerThatWasSentIsLeftAlone() throws IOException {
        response.setCommitted(true);

        assertThat(written(ApiException.notFound())).isEmpty();
        assertThat(response.getStatus()).isEqualTo(200);
    }

    @Test
    void aMessageMayQuoteWhatNoCharacterSetHolds() throws IOException {
        assertThat(written(ValidationException.ofField("season", "invalid_choice", "\"\ud83d\" is not a choice: é")))
                .isEqualTo("{\"season\":[\"\\\"?\\\" is not a choice: é\"]}");
    }

    private String written(ApiException refusal) throws IOException {
        writer.write(refusal, request, response);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private static List<String> pointers(String json) {
        return JsonMapper.shared().readTree(json).get("errors").values().stream()
                .map(error -> error.get("pointer").stringValue() + " "
                        + error.get("code").stringValue())
                .toList();
    }

    private static ValidationException bulk() {
        var bad = new FieldErrors();
        bad.field("name").add(FieldError.required());
        return ValidationException.ofRows(List.of(new FieldErrors(), bad));
    }
}
