package education.codeforlife.request.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTests {

    private final TrustedProxies proxies =
            TrustedProxies.of(List.of("10.0.0.0/8", "192.0.2.7", "2001:db8::/64", "::1"));

    @ParameterizedTest
    @CsvSource({
        "10.255.0.1, true",
        "11.0.0.1, false",
        "192.0.2.7, true",
        "192.0.2.8, false",
        "2001:db8::ffff, true",
        "2001:db8:0:1::1, false",
        "::1, true",
        "::ffff:10.1.2.3, true",
        "a00::1, false",
        "32.1.13.184, false"
    })
    void anAddressIsTrustedIfANetworkOfItsFamilyHasIt(String address, boolean trusted) {
        assertThat(proxies.contains(IpAddress.parse(address))).isEqualTo(trusted);
    }

    @Test
    void emptyListTrustsNoProxy() {
        assertThat(TrustedProxies.of(List.of()).contains(IpAddress.parse("127.0.0.1")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example.org", "10.0.0.0/33", "10.0.0.0/x", "10.0.0", "", "/8"})
    void malformedNetworkIsRejected(String network) {
        assertThatIllegalArgumentException().isThrownBy(() -> TrustedProxies.of(List.of(network)));
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "192.0.2.1:4711, 192.0.2.1",
        "2001:db8::1, 2001:db8:0:0:0:0:0:1",
        "[2001:db8::1], 2001:db8:0:0:0:0:0:1",
        "[2001:db8::1]:4711, 2001:db8:0:0:0:0:0:1"
    })
    void addressesAreReadAsProxiesWriteThem(String text, String address) {
        assertThat(IpAddress.parse(text).getHostAddress()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"unknown", "_hidden", "localhost", "999.1.1.1", "1.2.3", "1.2.3.4.5", "::g", ":::::::::", ""})
    void malformedAddressReturnsNull(String text) {
        assertThat(IpAddress.parse(text)).isNull();
    }

    @Test
    void textThatIsTooLongForAnAddressReturnsNull() {
        assertThat(IpAddress.parse("192.0.2.1:" + "1".repeat(100))).isNull();
        assertThat(IpAddress.parse("[2001:db8::1]:" + "1".repeat(100))).isNull();
    }
}
