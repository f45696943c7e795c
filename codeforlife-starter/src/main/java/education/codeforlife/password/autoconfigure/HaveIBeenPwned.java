package education.codeforlife.password.autoconfigure;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.authentication.password.CompromisedPasswordChecker;
import org.springframework.security.web.authentication.password.HaveIBeenPwnedRestApiPasswordChecker;
import org.springframework.web.client.RestClient;

/** Spring Security's client of Have I Been Pwned, with an end to its patience. */
final class HaveIBeenPwned {

    private static final String URL = "https://api.pwnedpasswords.com/range/";
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private HaveIBeenPwned() {}

    static CompromisedPasswordChecker create() {
        var checker = new HaveIBeenPwnedRestApiPasswordChecker();
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(PATIENCE).build());
        requests.setReadTimeout(PATIENCE);
        checker.setRestClient(
                RestClient.builder().baseUrl(URL).requestFactory(requests).build());
        return checker;
    }
}
