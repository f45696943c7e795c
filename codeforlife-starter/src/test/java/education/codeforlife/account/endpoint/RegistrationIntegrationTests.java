package education.codeforlife.account.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.account.AccountMail;
import education.codeforlife.database.test.Queries;
import education.codeforlife.mail.Contact;
import education.codeforlife.user.test.NoSchool;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Independents register, and prove their addresses. */
class RegistrationIntegrationTests extends AccountEndpointTest {

    private static final String ADA = "ada@example.com";
    private static final String KNOWN = "independent@noschool.example";

    RegistrationIntegrationTests() {
        super(AccountUserViewSet.class);
    }

    private static Map<String, Object> form(String email) {
        return new HashMap<>(Map.of(
                "first_name",
                "Ada",
                "last_name",
                "Lovelace",
                "email",
                email,
                "password",
                PASSWORD,
                "date_of_birth",
                "1990-12-10",
                "add_to_newsletter",
                false));
    }

    private static Map<String, Object> form(String field, Object value) {
        var form = form(ADA);
        form.put(field, value);
        return form;
    }

    private String register() {
        client.create(form(ADA)).hasStatus(201);
        return token(mail(ADA, AccountMail.VERIFY_EMAIL_ADDRESS));
    }

    private String verification(String token) {
        return "verify-email-address/" + token;
    }

    @Test
    void independentIsRegisteredAndProvesTheAddress() {
        var answer = client.create(form(ADA)).hasStatus(201);

        assertThat(answer.json().isMissingNode()).isTrue();
        var user = withEmail(ADA);
        assertThat(user.isVerified()).isFalse();
        assertThat(user.getFirstName()).isEqualTo("Ada");
        assertThat(user.getStudent()).isNotNull();
        assertThat(hasPassword(id(user), PASSWORD)).isTrue();
        assertThat(mailer.contacts()).isEmpty();
        var mail = mail(ADA, AccountMail.VERIFY_EMAIL_ADDRESS).with("first_name", "Ada");
        assertThat(mail.value("link"))
                .startsWith("https://account.example.org/users/" + id(user) + "/verify-email-address/")
                .endsWith("/");

        client.action("GET", id(user), verification(token(mail)), null)
                .isRedirect("http://localhost:5173/login/independent");
        assertThat(withEmail(ADA).isVerified()).isTrue();
    }

    @Test
    void subscriberBecomesAContact() {
        client.create(form("add_to_newsletter", true)).hasStatus(201);

        assertThat(mailer.contacts())
                .containsExactly(Contact.of(ADA).with("first_name", "Ada").with("last_name", "Lovelace"));
    }

    @ParameterizedTest
    @CsvSource({"13, 0, false", "13, -1, true", "0, 0, true"})
    void below13TheMailIsTheParents(int years, int days, boolean young) {
        clock.set(Instant.parse("2024-07-15T12:00:00Z"));
        var birth = LocalDate.of(2024, 7, 15).minusYears(years).minusDays(days);

        client.create(form("date_of_birth", birth)).hasStatus(201);

        mail(ADA, young ? AccountMail.VERIFY_EMAIL_ADDRESS_BY_PARENT : AccountMail.VERIFY_EMAIL_ADDRESS);
        assertThat(mailer.mails()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({KNOWN, "INDEPENDENT@noschool.example", "admin@school1.example"})
    void knownAddressIsAnsweredAlikeAndItsOwnerGetsAMail(String email) {
        var users = count("true");

        var answer = client.create(form(email)).hasStatus(201);

        assertThat(answer.json().isMissingNode()).isTrue();
        assertThat(count("true")).isEqualTo(users);
        mail(email.toLowerCase(Locale.ROOT), AccountMail.ALREADY_REGISTERED);
        assertThat(mailer.mails()).hasSize(1);
    }

    @Test
    void knownAddressOfAnInactiveUserIsAnsweredAlike() {
        client.create(form("inactive@noschool.example")).hasStatus(201);

        mailer.hasSentNothing();
    }

    @Test
    void registrationOfAKnownAddressDoesNotChangeThePassword() {
        client.create(form(KNOWN)).hasStatus(201);

        assertThat(hasPassword(NoSchool.INDEPENDENT.id(), PASSWORD)).isFalse();
    }

    @Test
    void knownAndUnknownAddressesCostTheSame(@Autowired Queries queries) {
        post("/users/", form("first@example.com")); // reserves keys of the database
        var known = statements(queries, () -> post("/users/", form(KNOWN)));
        var unknown = statements(queries, () -> post("/users/", form(ADA)));

        assertThat(known).hasSameSizeAs(unknown).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "first_name        |                | This field may not be blank.",
                "first_name        | <b>            | can only contain: unicode alphanumeric characters, spaces, special characters (-')",
                "last_name         |                | This field may not be blank.",
                "email             | ada            | Enter a valid email address.",
                "email             | ada@example.com. | Enter a valid email address.",
                "date_of_birth     | 2999-01-01     | Enter a valid date.",
                "password          | Sh0rt-1        | This password is too short. It must contain at least 8 characters."
            })
    void wrongFieldIsRefused(String field, String value, String message) {
        client.create(form(field, value == null ? "" : value)).hasErrors(Map.of(field, List.of(message)));
        mailer.hasSentNothing();
    }

    @Test
    void allFieldsAreRequired() {
        var required = List.of("This field is required.");
        client.create(Map.of())
                .hasErrors(Map.of(
                        "first_name", required,
                        "last_name", required,
                        "email", required,
                        "password", required,
                        "date_of_birth", required,
                        "add_to_newsletter", required));
    }

    /** A known address does not change which errors there are. */
    @Test
    void errorsOfAKnownAddressAreThoseOfAnUnknownOne() {
        for (var email : List.of(KNOWN, ADA)) {
            var form = form(email);
            form.put("password", "Sh0rt-1");
            client.create(form)
                    .hasErrors(Map.of(
                            "password", List.of("This password is too short. It must contain at least 8 characters.")));
        }
        mailer.hasSentNothing();
    }

    @Test
    void registrationsAtOnceAreAnsweredAlike() throws Exception {
        var start = new CyclicBarrier(4);
        var threads = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> registration = () -> {
                start.await();
                return post("/users/", form(ADA)).statusCode();
            };
            var answers = threads.invokeAll(
                    IntStream.range(0, 4).mapToObj(i -> registration).toList());
            for (var answer : answers) assertThat(answer.get()).isEqualTo(201);
        } finally {
            threads.shutdownNow();
        }
        assertThat(count("email = '" + ADA + "'")).isEqualTo(1);
        mail(ADA, AccountMail.VERIFY_EMAIL_ADDRESS);
    }

    @Test
    void linkWorksOnce() {
        var token = register();
        var id = id(withEmail(ADA));
        client.action("GET", id, verification(token), null).hasStatus(303);

        client.action("GET", id, verification(token), null).hasErrors(BAD_TOKEN);
    }

    @Test
    void linkOfAnotherUserIsRefused() {
        var token = register();

        client.action("GET", NoSchool.INDEPENDENT.id(), verification(token), null)
                .hasErrors(BAD_TOKEN);
        client.action("GET", 999, verification(token), null).hasErrors(BAD_TOKEN);
        client.action("GET", NoSchool.INACTIVE, verification(token), null).hasErrors(BAD_TOKEN);
        client.action("GET", id(withEmail(ADA)), verification("x"), null).hasErrors(BAD_TOKEN);
        client.action("GET", "none", verification(token), null).isRefused(404);
        assertThat(withEmail(ADA).isVerified()).isFalse();
    }

    @Test
    void linkExpires() {
        var token = register();
        clock.advance(Duration.ofDays(1));

        client.action("GET", id(withEmail(ADA)), verification(token), null).hasErrors(BAD_TOKEN);
    }

    @Test
    void linkDiesWithAChangeOfAddress() {
        var token = register();
        var id = id(withEmail(ADA));
        jdbc.sql("update codeforlife.users set email = 'b@x.org', normalized_email = 'b@x.org' where id = ?")
                .param(id)
                .update();

        client.action("GET", id, verification(token), null).hasErrors(BAD_TOKEN);
    }

    @Test
    void linkToChooseAPasswordDoesNotProveTheAddress() {
        register();
        client.listAction("POST", "request-password-reset", Map.of("email", ADA))
                .hasStatus(200);
        var token = token(mail(ADA, AccountMail.RESET_PASSWORD));

        client.action("GET", id(withEmail(ADA)), verification(token), null).hasErrors(BAD_TOKEN);
    }

    @Test
    void newsletterTakesEveryAddress() {
        var answer = client.listAction("POST", "register-to-newsletter", Map.of("email", ADA))
                .hasStatus(201);

        assertThat(answer.json().isMissingNode()).isTrue();
        client.listAction("POST", "register-to-newsletter", Map.of("email", KNOWN))
                .hasStatus(201);
        assertThat(mailer.contacts()).containsExactly(Contact.of(ADA), Contact.of(KNOWN));
        client.listAction("POST", "register-to-newsletter", Map.of("email", "ada"))
                .hasErrors(Map.of("email", List.of("Enter a valid email address.")));
        client.listAction("POST", "register-to-newsletter", Map.of())
                .hasErrors(Map.of("email", List.of("This field is required.")));
    }
}
