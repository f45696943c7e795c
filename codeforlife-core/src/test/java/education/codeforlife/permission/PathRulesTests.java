package education.codeforlife.permission;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.MappingMatch;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletMapping;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

class PathRulesTests {

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/fruits/");

    @ParameterizedTest
    @CsvSource({"dispatcher, true", "'', true", "files, false"})
    void onlyRequestsOfSpringMvcAreLeftToTheirHandlers(String servlet, boolean left) {
        assertThat(otherwise(servlet).isGranted()).isEqualTo(left);
    }

    @Test
    void grantedRequestOpensItsPath() {
        decide(new AuthorizationDecision(true));
        assertThat(PathRules.opened(request)).isTrue();
    }

    @Test
    void grantedRequestDoesNotOpenThePathOfItsForward() {
        decide(new AuthorizationDecision(true));
        request.setRequestURI("/files/");
        assertThat(PathRules.opened(request)).isFalse();
    }

    @Test
    void deniedRequestOpensNoPath() {
        decide(new AuthorizationDecision(true));
        decide(new AuthorizationDecision(false));
        assertThat(PathRules.opened(request)).isFalse();
    }

    @Test
    void requestWithoutADecisionOpensNoPath() {
        decide(null);
        assertThat(PathRules.opened(request)).isFalse();
    }

    @Test
    void requestThatIsLeftToItsHandlerOpensNoPath() {
        decide(otherwise("dispatcher"));
        assertThat(PathRules.opened(request)).isFalse();
    }

    @Test
    void rulesDecideAsTheyDidBefore() {
        var decision = new AuthorizationDecision(false);
        assertThat(decide(decision)).isSameAs(decision);
    }

    private AuthorizationResult otherwise(String servlet) {
        request.setHttpServletMapping(new MockHttpServletMapping("", "/", servlet, MappingMatch.DEFAULT));
        return PathRules.otherwise(Set.of("dispatcher"))
                .authorize(() -> null, new RequestAuthorizationContext(request));
    }

    private @Nullable AuthorizationResult decide(@Nullable AuthorizationResult result) {
        AuthorizationManager<HttpServletRequest> rules = (authentication, asked) -> result;
        return PathRules.remembered(rules).authorize(() -> null, request);
    }
}
