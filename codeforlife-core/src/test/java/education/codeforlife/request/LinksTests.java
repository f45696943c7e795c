package education.codeforlife.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTests {

    private static final URI SITE = URI.create("https://www.example.org");

    @ParameterizedTest
    @CsvSource({
        "https://account.example.org, https://account.example.org/users/7/verify-email-address/abc/",
        "https://account.example.org/, https://account.example.org/users/7/verify-email-address/abc/",
        "https://www.example.org/api/account, https://www.example.org/api/account/users/7/verify-email-address/abc/",
        "http://localhost:8000, http://localhost:8000/users/7/verify-email-address/abc/"
    })
    void linkToActionBeginsWithTheAddressOfTheService(URI base, URI link) {
        assertThat(Links.of(base, SITE).toAction("users", 7, "verify-email-address", "abc"))
                .isEqualTo(link);
    }

    @Test
    void pathOfViewSetMayHaveSeveralParts() {
        var links = Links.of(URI.create("https://account.example.org"), SITE);

        assertThat(links.toAction("schools/teacher-invitations", 7, "refresh"))
                .hasToString("https://account.example.org/schools/teacher-invitations/7/refresh/");
    }

    @Test
    void linkToPageBeginsWithTheAddressOfTheSite() {
        var links = Links.of(URI.create("https://account.example.org"), SITE);

        assertThat(links.toSite("reset-password", "teacher", 7L, "abc"))
                .hasToString("https://www.example.org/reset-password/teacher/7/abc");
    }

    @Test
    void partsThatWouldChangeTheLinkAreEncoded() {
        var links = Links.of(URI.create("https://account.example.org"), SITE);

        assertThat(links.toSite("a/../b", "?c=d#e", "{f}", "é"))
                .hasToString("https://www.example.org/a%2F..%2Fb/%3Fc%3Dd%23e/%7Bf%7D/%C3%A9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"www.example.org", "/users", "mailto:ada@example.org", "https://x.org?a=b", "https://x.org#a"})
    void addressThatIsNotPlainUrlIsRejected(URI address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Links.of(address, SITE))
                .withMessageContaining(address.toString());
        assertThatIllegalArgumentException().isThrownBy(() -> Links.of(SITE, address));
    }
}
