package education.codeforlife.mail.dotdigital;

import education.codeforlife.api.Internal;
import education.codeforlife.mail.Contact;
import education.codeforlife.mail.Mail;
import education.codeforlife.mail.Mailer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends mail by triggered campaigns of Dotdigital, and keeps its contacts.
 *
 * @since 0.1.0
 */
@Internal
public final class DotdigitalMailer implements Mailer {

    private static final String CAMPAIGNS = "/v2/email/triggered-campaign";
    private static final String NEW_CONTACTS = "/v2/contacts/with-consent-and-preferences";
    private static final String CONTACTS = "/contacts/v3/email/";

    private static final JsonMapper JSON = new JsonMapper();

    private final RestClient http;
    private final String url;

    private DotdigitalMailer(DotdigitalSettings settings) {
        this.url = settings.url().toString().replaceFirst("/+$", "");
        this.http = RestClient.builder()
                .requestFactory(requests(settings))
                .defaultHeader(HttpHeaders.AUTHORIZATION, settings.auth())
                .build();
    }

    /** Returns the mailer of an account. */
    public static DotdigitalMailer of(DotdigitalSettings settings) {
        return new DotdigitalMailer(settings);
    }

    /** A redirect is not followed, since its target would receive the secret. */
    private static JdkClientHttpRequestFactory requests(DotdigitalSettings settings) {
        var client = HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .connectTimeout(settings.connectTimeout())
                .followRedirects(Redirect.NEVER)
                .build();
        var requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(settings.timeout());
        return requests;
    }

    @Override
    public void send(Mail mail) {
        post(CAMPAIGNS, MediaType.TEXT_PLAIN, RequestBodies.of(mail), "campaign " + mail.campaign());
    }

    @Override
    public void addContact(Contact contact) {
        post(NEW_CONTACTS, MediaType.APPLICATION_JSON, RequestBodies.of(contact), "a contact");
    }

    private void post(String path, MediaType answer, Object body, String what) {
        var request = http.post()
                .uri(URI.create(url + path))
                .accept(answer)
                .contentType(MediaType.APPLICATION_JSON)
                .body(JSON.writeValueAsBytes(body));
        exchange(request, new Answer(what, Set.of()));
    }

    @Override
    public void removeContact(String address) {
        var path = UriUtils.encodePathSegment(RequestBodies.lowerCase(address), StandardCharsets.UTF_8);
        var request = http.method(HttpMethod.DELETE)
                .uri(URI.create(url + CONTACTS + path))
                .accept(MediaType.APPLICATION_JSON);
        exchange(request, new Answer("the removal of a contact", Set.of(404)));
    }

    private static void exchange(RestClient.RequestHeadersSpec<?> request, Answer answer) {
        try {
            request.exchangeForRequiredValue((sent, response) -> check(answer, response));
        } catch (ResourceAccessException e) {
            throw answer.missing(e);
        }
    }

    private static Answer check(Answer answer, ClientHttpResponse response) throws IOException {
        answer.check(response.getStatusCode().value(), response.getBody());
        return answer;
    }
}
