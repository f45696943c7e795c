package education.codeforlife.request.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedHostsTests {

    private final AllowedHosts hosts =
            AllowedHosts.of(List.of("account.example.org", ".school.example", "192.0.2.7", "[2001:DB8::1]"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "account.example.org",
                "ACCOUNT.example.ORG",
                "account.example.org.",
                "school.example",
                "a.school.example",
                "b.a.School.example",
                "192.0.2.7",
                "[2001:db8::1]",
                "2001:db8::1"
            })
    void namedHostsAreAllowed(String host) {
        assertThat(hosts.contains(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "example.org",
                "evil.account.example.org",
                "account.example.org.evil.example",
                "myschool.example",
                ".school.example.evil.example",
                "192.0.2.77",
                "[2001:db8::2]",
                "*"
            })
    void othersAreNot(String host) {
        assertThat(hosts.contains(host)).isFalse();
    }

    @Test
    void aStarAllowsAny() {
        assertThat(AllowedHosts.of(List.of("*")).contains("whatever.example")).isTrue();
    }

    @Test
    void emptyListAllowsNoHost() {
        assertThat(AllowedHosts.of(List.of()).contains("localhost")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://account.example.org", "account.example.org:8000", "*.example.org", "a/b", "", " "})
    void malformedHostNameIsRejected(String pattern) {
        assertThatIllegalArgumentException().isThrownBy(() -> AllowedHosts.of(List.of(pattern)));
    }
}
