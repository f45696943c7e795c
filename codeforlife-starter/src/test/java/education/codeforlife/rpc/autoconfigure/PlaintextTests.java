package education.codeforlife.rpc.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaintextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:9090",
                "localhost",
                "127.0.0.1:9090",
                "127.8.0.1:1",
                "[::1]:9090",
                "dns:///localhost:9090",
                "dns:localhost:9090",
                "ipv4:127.0.0.1:9090",
                "in-process:account",
                "unix:/run/account.sock"
            })
    void targetOnThisMachineIsSafe(String target) {
        assertThat(Plaintext.isSafe(target)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dns:///account:9090",
                "account:9090",
                "localhost.example.org:9090",
                "dns:///localhost:9090.example.org",
                "dns://127.0.0.1/account:9090",
                "127.0.0.1.example.org:9090",
                "ipv4:10.0.0.1:9090,127.0.0.1:9090",
                "ipv4:127.0.0.1:9090,10.0.0.1:9090",
                "[2001:db8::1]:9090",
                "xds:///account",
                ""
            })
    void targetElsewhereIsNotSafe(String target) {
        assertThat(Plaintext.isSafe(target)).isFalse();
    }
}
