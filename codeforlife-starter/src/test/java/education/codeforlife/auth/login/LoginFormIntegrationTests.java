package education.codeforlife.auth.login;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.session.test.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What is wrong with a form is told as Django tells it. */
@LoginTest
class LoginFormIntegrationTests {

    private static final String ALL = ",\"__all__\":[\"Found form errors. Skipping authentication.\"]}";
    private static final String REQUIRED = "[\"This field is required.\"]";

    @Autowired
    private ApplicationContext context;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "",
                "{\"email\": null, \"password\": null}",
                "{\"email\": \"\", \"password\": \"\"}",
                "{\"email\": \"  \"}"
            })
    void absentNullAndBlankAreAllRequired(String body) {
        assertThat(refusal("login-with-email", body))
                .isEqualTo("{\"email\":" + REQUIRED + ",\"password\":" + REQUIRED + ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada", "ada@", "@example.com", "ada@example", "a b@example.com"})
    void anEmailHasToBeOne(String email) {
        assertThat(refusal("login-with-email", "{\"email\": \"" + email + "\", \"password\": \"x\"}"))
                .isEqualTo("{\"email\":[\"Enter a valid email address.\"]" + ALL);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            12345     | ["Ensure this value has at least 6 characters (it has 5)."]
            1234567   | ["Ensure this value has at most 6 characters (it has 7)."]
            12345a    | ["can only contain: ASCII numbers (0-9)"]
            a         | ["can only contain: ASCII numbers (0-9)","Ensure this value has at least 6 characters (it has 1)."]
            １２３４５６ | ["can only contain: ASCII numbers (0-9)"]
            """)
    void allBrokenRulesOfAFieldAreTold(String otp, String errors) {
        assertThat(refusal("login-with-otp", "{\"otp\": \"" + otp + "\"}")).isEqualTo("{\"otp\":" + errors + ALL);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "1"    | ["Enter a whole number."]
            1.5    | ["Enter a whole number."]
            true   | ["Enter a whole number."]
            []     | ["Enter a whole number."]
            0      | ["Ensure this value is greater than or equal to 1."]
            -99999999999999999999 | ["Ensure this value is greater than or equal to 1."]
            ""     | ["This field is required."]
            """)
    void aStudentsIdIsAWholeNumber(String id, String errors) {
        assertThat(refusal("auto-login-as-student", "{\"student_id\": " + id + ", \"auto_gen_password\": \"x\"}"))
                .isEqualTo("{\"student_id\":" + errors + ALL);
    }

    @Test
    void numberBeyondAllIdsIsRejected() {
        assertThat(refusal(
                        "auto-login-as-student",
                        "{\"student_id\": 99999999999999999999, \"auto_gen_password\": \"x\"}"))
                .startsWith("{\"__all__\":[\"Your login link is invalid.");
    }

    @Test
    void aClassIdIsAnAccessCode() {
        assertThat(refusal("login-as-student", "{\"first_name\": \"Ada\", \"password\": \"x\", \"class_id\": \"ab1\"}"))
                .isEqualTo("{\"class_id\":[\"can only contain: uppercase ASCII alphanumeric characters (A-Z, 0-9)\","
                        + "\"Ensure this value has at least 5 characters (it has 3).\"]" + ALL);
    }

    @Test
    void aBypassTokenHasEightLetters() {
        assertThat(refusal("login-with-otp-bypass-token", "{\"token\": \"ABC\"}"))
                .isEqualTo("{\"token\":[\"can only contain: lowercase ASCII alpha characters (a-z)\","
                        + "\"Ensure this value has at least 8 characters (it has 3).\"]" + ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "true", "[\"ada@example.com\"]", "{\"a\": 1}"})
    void malformedTextIsRejected(String email) {
        assertThat(refusal("login-with-email", "{\"email\": " + email + ", \"password\": \"x\"}"))
                .isEqualTo("{\"email\":[\"Not a valid string.\"]" + ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800"})
    void textThatCannotBeStoredIsRefused(String character) {
        assertThat(refusal(
                        "login-as-student",
                        "{\"first_name\": \"A" + character + "\", \"password\": \"x\", \"class_id\": \"AAA01\"}"))
                .isEqualTo("{\"first_name\":[\"Null characters are not allowed.\"]" + ALL);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            []      | {"__all__":["Invalid data. Expected a dictionary, but got list."]}
            "text"  | {"__all__":["Invalid data. Expected a dictionary, but got str."]}
            5       | {"__all__":["Invalid data. Expected a dictionary, but got int."]}
            null    | {"__all__":["No data provided"]}
            """)
    void aBodyIsAnObject(String body, String errors) {
        assertThat(refusal("login-with-email", body)).isEqualTo(errors);
    }

    @Test
    void otherMethodsAreNotAllowed() {
        var answer = Browser.of(context).fetchCsrfCookie().get("session/login-with-email/");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.body().path("detail").stringValue()).isEqualTo("Method \"GET\" not allowed.");
    }

    @Test
    void unknownLoginPathReturns404() {
        var answer = Browser.of(context).fetchCsrfCookie().send("POST", "session/login-with-nothing/", "{}");

        assertThat(answer.status()).isEqualTo(404);
    }

    private String refusal(String path, String body) {
        var answer = Browser.of(context)
                .fetchCsrfCookie()
                .send("POST", "session/" + path + "/", body.isEmpty() ? null : body);
        assertThat(answer.status()).isEqualTo(400);
        return answer.body().toString();
    }
}
