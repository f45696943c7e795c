package education.codeforlife.viewset.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import education.codeforlife.error.ApiException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RequestJsonBodyTests {

    private static final int MAX = 100;

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json                    | UTF-8",
                "application/json;charset=utf-8      | UTF-8",
                "application/json; charset=\"UTF-8\" | UTF-8",
                "application/json; charset=latin1    | ISO-8859-1",
                "application/json; version=1         | UTF-8",
                "application/json; charset=no-such   | UTF-8"
            })
    void readsJsonInItsCharacterSet(String type, Charset charset) {
        assertThat(read("\"é\"".getBytes(charset), type).stringValue()).isEqualTo("é");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "text/plain", "application/x-www-form-urlencoded", "*/*", "application/*", "json"})
    void otherTypesAreRefused(@Nullable String type) {
        assertThat(refusal("{}".getBytes(StandardCharsets.UTF_8), type).status().value())
                .isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":", "secret", "{} secret", "[1,]", "{'secret': 1}", "\"secret"})
    void malformedJsonIsNotEchoed(String json) {
        var refusal = refusal(json.getBytes(StandardCharsets.UTF_8), "application/json");

        assertThat(refusal.status().value()).isEqualTo(400);
        assertThat(refusal.detail())
                .startsWith("JSON parse error - Malformed at line 1")
                .doesNotContain("secret");
    }

    @Test
    void aByteOrderMarkIsRefused() {
        assertThat(refusal(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, '{', '}'}, "application/json")
                        .detail())
                .isEqualTo("JSON parse error - Unexpected byte order mark.");
    }

    @Test
    void partOfAByteOrderMarkIsMalformed() {
        assertThat(refusal(new byte[] {(byte) 0xEF, 0, 0}, "application/json").detail())
                .startsWith("JSON parse error - Malformed");
        assertThat(refusal(new byte[] {(byte) 0xEF, (byte) 0xBB, 0}, "application/json")
                        .detail())
                .startsWith("JSON parse error - Malformed");
    }

    @Test
    void noBodyIsMissingWhateverItsType() {
        assertThat(read(new byte[0], "text/plain").isMissingNode()).isTrue();
        assertThat(read(new byte[0], null).isMissingNode()).isTrue();
    }

    @Test
    void aFormThatAFilterHasReadIsStillAForm() {
        var form = new MockHttpServletRequest() {
            @Override
            public long getContentLengthLong() {
                return 3;
            }
        };
        form.setContentType("application/x-www-form-urlencoded");
        var body = new RequestJsonBody(form, JsonMapper.shared().reader(), MAX);

        assertThat(catchThrowableOfType(ApiException.class, body::read).status().value())
                .isEqualTo(415);
    }

    @Test
    void aLongBodyIsRefused() {
        var json = "\"" + "a".repeat(MAX - 2) + "\"";

        assertThat(read(json.getBytes(StandardCharsets.UTF_8), "application/json")
                        .isString())
                .isTrue();
        assertThat(refusal((json + " ").getBytes(StandardCharsets.UTF_8), "application/json")
                        .detail())
                .isEqualTo("Ensure the body has no more than 100 bytes.");
    }

    @Test
    void aBodyIsReadOnce() {
        var body = body("[1]".getBytes(StandardCharsets.UTF_8), "application/json");
        body.receive();

        assertThat(body.read()).isSameAs(body.read());
    }

    private JsonNode read(byte[] content, @Nullable String type) {
        return body(content, type).read();
    }

    private ApiException refusal(byte[] content, @Nullable String type) {
        return catchThrowableOfType(ApiException.class, () -> read(content, type));
    }

    private RequestJsonBody body(byte[] content, @Nullable String type) {
        request.setContent(content);
        request.setContentType(type);
        return new RequestJsonBody(request, JsonMapper.shared().reader(), MAX);
    }
}
