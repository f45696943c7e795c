package education.codeforlife.permission.guarded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import education.codeforlife.permission.guarded.GuardedControllers.Application;
import education.codeforlife.permission.guarded.GuardedControllers.GuardedClass;
import education.codeforlife.permission.guarded.GuardedControllers.GuardedMethods;
import education.codeforlife.permission.guarded.GuardedControllers.IgnoredOnClass;
import education.codeforlife.permission.guarded.GuardedControllers.IgnoredOnMethods;
import education.codeforlife.permission.guarded.GuardedControllers.Inheritor;
import education.codeforlife.permission.guarded.GuardedControllers.Scoped;
import education.codeforlife.permission.guarded.GuardedControllers.WithBodies;
import education.codeforlife.session.test.Browser;
import jakarta.servlet.http.HttpServletRequest;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;

@SpringBootTest(
        classes = {Application.class, GuardedClass.class, GuardedMethods.class, Scoped.class, WithBodies.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
class GuardedControllersIntegrationTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class/public",
                "class/package-private",
                "class/protected",
                "method/public",
                "method/package-private",
                "scoped/package-private",
                "scoped/private"
            })
    void ruleOfMethodIsEnforced(String path, @Autowired ApplicationContext context) {
        assertThat(Browser.of(context).get(path).status()).isEqualTo(403);
    }

    /** A malformed body would be 400 if it were read. */
    @ParameterizedTest
    @CsvSource({
        "body/closed, 403, {",
        "body/entity, 403, {",
        "body/open, 400, {",
        "body/open, 200, []",
        "body/secret, 400, {",
        "body/secret, 403, '[\"wrong\"]'",
        "body/secret, 200, '[\"right\"]'"
    })
    void bodyIsReadAfterRulesThatDoNotNameIt(
            String path, int status, String body, @Autowired ApplicationContext context) throws Exception {
        var request = HttpRequest.newBuilder(Browser.rootOf(context).resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void rulesThatAreIgnoredStopTheStartUp() {
        assertThat(failure(IgnoredOnClass.class, IgnoredOnMethods.class, Inheritor.class))
                .hasMessageContaining("IgnoredOnClass#hidden")
                .hasMessageContaining("IgnoredOnClass#sealed")
                .hasMessageContaining("IgnoredOnClass#shared")
                .hasMessageContaining("IgnoredOnMethods#hidden")
                .hasMessageContaining("IgnoredOnMethods#sealed")
                .hasMessageContaining("Inheritor#open")
                .hasMessageContaining("Inheritor#packagePrivate");
    }

    @Test
    void handlerMappingWithoutInterceptorsStopsTheStartUp() {
        assertThat(failure(PlainMapping.class)).hasMessageContaining("let the handler mapping extend");
    }

    private static Throwable failure(Class<?>... beans) {
        return catchThrowable(() -> new SpringApplicationBuilder(Application.class)
                .sources(beans)
                .run("--server.port=0", "--codeforlife.environment=local")
                .close());
    }

    static class PlainMapping implements HandlerMapping {

        @Override
        public HandlerExecutionChain getHandler(HttpServletRequest request) {
            throw new IllegalStateException("not asked");
        }
    }
}
