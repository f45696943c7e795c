package education.codeforlife.request.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import education.codeforlife.request.RequestUser;
import education.codeforlife.request.RequestUserResolver;
import education.codeforlife.viewset.test.sample.Owner;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class TestUsersTests {

    private static final Owner SERVICE_USER = new Owner("known to the service");

    private final TestUsers users = new TestUsers();
    private final RequestUserResolver resolver =
            (RequestUserResolver) users.postProcessAfterInitialization((RequestUserResolver) it -> SERVICE_USER, "own");

    @Test
    void requestsWithATokenAreSentByItsUser() {
        var ann = users.token(Owner.ANN);
        var bob = users.token(Owner.BOB);
        assertThat(resolve(ann)).isEqualTo(Owner.ANN);
        assertThat(resolve(bob)).isEqualTo(Owner.BOB);
    }

    @Test
    void requestsWithoutATokenAreLeftToTheService() {
        assertThat(resolver.resolve(new MockHttpServletRequest())).isEqualTo(SERVICE_USER);
    }

    @Test
    void unknownTokenIsRejected() {
        assertThatIllegalStateException().isThrownBy(() -> resolve("guessed"));
    }

    private RequestUser resolve(String token) {
        var request = new MockHttpServletRequest();
        request.addHeader(TestUsers.HEADER, token);
        return resolver.resolve(request);
    }
}
