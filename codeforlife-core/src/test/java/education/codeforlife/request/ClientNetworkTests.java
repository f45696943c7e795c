package education.codeforlife.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ClientNetworkTests {

    @Test
    void eachAddressOfIpv4IsANetworkOfItsOwn() {
        assertThat(networks("198.51.100.7")).containsExactly("198.51.100.7");
        assertThat(networks("198.51.100.8")).containsExactly("198.51.100.8");
    }

    @Test
    void addressOfIpv6IsInThreeNetworks() {
        assertThat(networks("2001:db8:1:2345::1"))
                .containsExactly("20010db800012345", "20010db8000123", "20010db80001")
                .isEqualTo(networks("2001:db8:1:2345:ffff::2"))
                .isEqualTo(networks("2001:db8:1:2345::1%eth0"));
    }

    @Test
    void subscribersOfOneProviderShareTheWiderNetworks() {
        assertThat(networks("2001:db8:1:2346::1").subList(1, 3))
                .isEqualTo(networks("2001:db8:1:2345::1").subList(1, 3));
        assertThat(networks("2001:db8:1:2445::1")).last().isEqualTo("20010db80001");
        assertThat(networks("2001:db8:2::1")).doesNotContain("20010db80001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"::ffff:198.51.100.7", "64:ff9b::198.51.100.7", "2002:c633:6407::1", "2002:c633:6407:9::2"})
    void addressThatCarriesOneOfIpv4IsThatAddress(String address) {
        assertThat(networks(address)).containsExactly("198.51.100.7");
    }

    @Test
    void malformedAddressIsReturnedUnchanged() {
        assertThat(networks("not:an:address")).containsExactly("not:an:address");
    }

    private static List<String> networks(String address) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return ClientNetwork.of(request).prefixes();
    }
}
