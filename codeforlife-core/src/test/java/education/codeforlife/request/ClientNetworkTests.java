package education.codeforlife.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ClientNetworkTests {

    @Test
    void eachAddressOfIpv4IsANetworkOfItsOwn() {
        assertThat(network("198.51.100.7")).isEqualTo("198.51.100.7").isNotEqualTo(network("198.51.100.8"));
    }

    @Test
    void theFirst64BitsOfIpv6TellSubscribersApart() {
        assertThat(network("2001:db8::1"))
                .isEqualTo(network("2001:db8:0:0:ffff::2"))
                .isNotEqualTo(network("2001:db8:0:1::1"));
    }

    @Test
    void aMappedAddressIsTheOneThatItMaps() {
        assertThat(network("::ffff:198.51.100.7")).isNotEqualTo(network("::ffff:198.51.100.8"));
    }

    @Test
    void malformedAddressIsReturnedUnchanged() {
        assertThat(network("not:an:address")).isEqualTo("not:an:address");
    }

    private static String network(String address) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return ClientNetwork.of(request);
    }
}
