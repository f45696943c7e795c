package education.codeforlife.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import education.codeforlife.settings.test.MutableClock;
import education.codeforlife.user.Teacher;
import education.codeforlife.user.User;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class LinkTokensIntegrationTests extends AccountTest {

    private static final LinkPurpose LEAVE = LinkPurpose.of("leave", Duration.ofDays(7), User::getFirstName);

    @Autowired
    private LinkTokens tokens;

    @Autowired
    private AccountLinkPurposes purposes;

    @Autowired
    private AccountManagement accounts;

    @Autowired
    private MutableClock clock;

    private User ada = User.of(new Teacher());

    @BeforeEach
    void register() {
        ada = teacher("ada");
    }

    @Test
    void tokenWorksForItsPurposeAndUser() {
        var token = tokens.issue(purposes.resetPassword(), ada);

        assertThat(tokens.matches(purposes.resetPassword(), now(ada), token)).isTrue();
        assertThat(tokens.matches(purposes.resetPassword(), now(ada), token)).isTrue();
    }

    @Test
    void tokenFitsIntoPath() {
        assertThat(tokens.issue(purposes.resetPassword(), ada)).matches("[\\w.-]{50,80}");
        assertThat(tokens.issue(purposes.changeEmail(), ada, "countess@example.com"))
                .matches("[\\w.-]{100,200}");
    }

    @Test
    void tokenOfAnotherPurposeIsRejected() {
        var token = tokens.issue(purposes.verifyEmail(), ada);

        assertThat(tokens.matches(purposes.resetPassword(), ada, token)).isFalse();
        assertThat(tokens.matches(purposes.changeEmail(), ada, token)).isFalse();
        assertThat(tokens.matches(LEAVE, ada, token)).isFalse();
    }

    @Test
    void tokenOfAnotherUserIsRejected() {
        var token = tokens.issue(LEAVE, ada);
        var other = inTransaction(
                () -> registration.registerTeacher(new NewAccount("ada", "Byron", "other@example.com", PASSWORD)));

        assertThat(tokens.matches(LEAVE, other, token)).isFalse();
        assertThat(tokens.matches(LEAVE, null, token)).isFalse();
    }

    @Test
    void tokenOfUsersWithSimilarIdsAreApart() {
        var token = tokens.issue(LinkPurpose.of("leave:1", Duration.ofDays(1)), ada);

        assertThat(tokens.matches(LinkPurpose.of("leave", Duration.ofDays(1)), ada, token))
                .isFalse();
    }

    @Test
    void tokenThatResetsThePasswordWorksOnce() {
        var token = tokens.issue(purposes.resetPassword(), ada);

        change(() -> accounts.changePassword(now(ada), "Corr3ct-battery-staple"));
        assertThat(tokens.matches(purposes.resetPassword(), now(ada), token)).isFalse();

        change(() -> accounts.changePassword(now(ada), PASSWORD));
        assertThat(tokens.matches(purposes.resetPassword(), now(ada), token)).isFalse();
    }

    @Test
    void tokenThatVerifiesTheAddressWorksOnce() {
        var token = tokens.issue(purposes.verifyEmail(), ada);

        change(() -> accounts.verifyEmail(now(ada)));

        assertThat(tokens.matches(purposes.verifyEmail(), now(ada), token)).isFalse();
    }

    static Stream<String> namesOfPurposes() {
        return Stream.of("verifyEmail", "changeEmail", "resetPassword");
    }

    private LinkPurpose purpose(String name) {
        return switch (name) {
            case "verifyEmail" -> purposes.verifyEmail();
            case "changeEmail" -> purposes.changeEmail();
            default -> purposes.resetPassword();
        };
    }

    @ParameterizedTest
    @MethodSource("namesOfPurposes")
    void tokenDiesWithChangeOfAddress(String name) {
        var token = tokens.issue(purpose(name), ada);

        change(() -> accounts.changeEmail(now(ada), "countess@example.com"));

        assertThat(tokens.matches(purpose(name), now(ada), token)).isFalse();
    }

    @Test
    void tokenThatChangesTheAddressDiesWithChangeOfPassword() {
        var token = tokens.issue(purposes.changeEmail(), ada, "countess@example.com");

        change(() -> accounts.changePassword(now(ada), "Corr3ct-battery-staple"));

        assertThat(tokens.carried(purposes.changeEmail(), now(ada), token)).isEmpty();
    }

    @Test
    void stateThatMattersToOtherPurposesDoesNotMatter() {
        var verification = tokens.issue(purposes.verifyEmail(), ada);
        var reset = tokens.issue(purposes.resetPassword(), ada);

        change(() -> accounts.verifyEmail(now(ada)));
        assertThat(tokens.matches(purposes.resetPassword(), now(ada), reset)).isTrue();

        var other = teacher("mary");
        var others = tokens.issue(purposes.verifyEmail(), other);
        change(() -> accounts.changePassword(now(other), "Corr3ct-battery-staple"));
        assertThat(tokens.matches(purposes.verifyEmail(), now(other), others)).isTrue();
        assertThat(tokens.matches(purposes.verifyEmail(), now(other), verification))
                .isFalse();
    }

    @Test
    void tokenExpires() {
        clock.set(clock.instant());
        var reset = tokens.issue(purposes.resetPassword(), ada);
        var verification = tokens.issue(purposes.verifyEmail(), ada);

        clock.advance(Duration.ofHours(1).minusMillis(1));
        assertThat(tokens.matches(purposes.resetPassword(), ada, reset)).isTrue();
        clock.advance(Duration.ofMillis(1));
        assertThat(tokens.matches(purposes.resetPassword(), ada, reset)).isFalse();
        assertThat(tokens.matches(purposes.verifyEmail(), ada, verification)).isTrue();
        clock.advance(Duration.ofHours(23));
        assertThat(tokens.matches(purposes.verifyEmail(), ada, verification)).isFalse();
    }

    @Test
    void laterTokenDoesNotEndTheFirst() {
        var first = tokens.issue(purposes.resetPassword(), ada);
        clock.advance(Duration.ofMinutes(5));
        var second = tokens.issue(purposes.resetPassword(), ada);

        assertThat(second).isNotEqualTo(first);
        assertThat(tokens.matches(purposes.resetPassword(), ada, first)).isTrue();
        assertThat(tokens.matches(purposes.resetPassword(), ada, second)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "carrying"})
    void changedTextIsRejected(String carried) {
        var token = carried.isEmpty()
                ? tokens.issue(purposes.changeEmail(), ada)
                : tokens.issue(purposes.changeEmail(), ada, carried);
        assertThat(tokens.matches(purposes.changeEmail(), ada, token)).isTrue();

        for (int i = 0; i < token.length(); i++) {
            assertRejected(token.substring(0, i) + token.substring(i + 1));
            assertRejected(token.substring(0, i) + "0" + token.substring(i));
            for (var other : new String[] {"A", "B", "a", "0", "1", "z", "-", ".", "=", " ", "\u0000", "\uD83C"}) {
                var changed = token.substring(0, i) + other + token.substring(i + 1);
                if (!changed.equals(token)) assertRejected(changed);
            }
        }
        assertRejected(token.toUpperCase(Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "...",
                "a",
                "a.",
                ".a",
                "1.1.1.1",
                "zzzzzzzzzzzz.a",
                "zzzzzzzzzzzzzzz.a",
                "-1.a",
                "+1.a",
                "\u0661.a",
                "1.\uD83C",
                "null"
            })
    void textThatIsNotTokenIsRejected(String text) {
        assertRejected(text);
    }

    private void assertRejected(String text) {
        assertThat(tokens.matches(purposes.changeEmail(), ada, text)).as(text).isFalse();
        assertThat(tokens.carried(purposes.changeEmail(), ada, text)).as(text).isEmpty();
    }

    @Test
    void textIsCarriedWithoutBeingReadable() {
        var token = tokens.issue(purposes.changeEmail(), ada, "countess@example.com");

        assertThat(tokens.carried(purposes.changeEmail(), now(ada), token)).contains("countess@example.com");
        assertThat(token).doesNotContain("countess");
        assertThat(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.ISO_8859_1))
                .doesNotContain("countess");
        assertThat(tokens.carried(purposes.changeEmail(), teacher("mary"), token))
                .isEmpty();
        assertThat(tokens.carried(purposes.changeEmail(), null, token)).isEmpty();
        assertThat(tokens.carried(purposes.changeEmail(), ada, tokens.issue(purposes.changeEmail(), ada)))
                .isEmpty();
    }

    @Test
    void purposeNeedsNameAndLifetime() {
        assertThatIllegalArgumentException().isThrownBy(() -> LinkPurpose.of(" ", Duration.ofDays(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> LinkPurpose.of("leave", Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> LinkPurpose.of("leave", Duration.ofDays(-1)));
    }

    private void change(Runnable change) {
        doInTransaction(change);
    }
}
