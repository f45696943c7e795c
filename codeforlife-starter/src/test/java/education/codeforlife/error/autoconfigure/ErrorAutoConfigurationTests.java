package education.codeforlife.error.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.error.ApiExceptionResolver;
import education.codeforlife.error.ErrorWriter;
import education.codeforlife.error.Refusals;
import jakarta.servlet.RequestDispatcher;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class ErrorAutoConfigurationTests {

    private static final AutoConfigurations OURS = AutoConfigurations.of(
            JacksonAutoConfiguration.class,
            DispatcherServletAutoConfiguration.class,
            ErrorAutoConfiguration.class,
            ErrorMvcAutoConfiguration.class);

    private static final Refusals REFUSALS = Refusals.of(List.of());

    private final WebApplicationContextRunner runner = new WebApplicationContextRunner().withConfiguration(OURS);

    @Test
    void everyFailureIsAnsweredByUs() {
        runner.run(context -> assertThat(context)
                .hasSingleBean(ErrorWriter.class)
                .hasSingleBean(ApiExceptionResolver.class)
                .hasSingleBean(ErrorController.class)
                .hasSingleBean(JsonErrorController.class)
                .hasBean("jsonErrorReports"));
    }

    @Test
    void otherThanAWebApplicationBacksOff() {
        new ApplicationContextRunner()
                .withConfiguration(OURS)
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(ErrorWriter.class));
    }

    @Test
    void aServicesOwnBeansWin() {
        var writer = new ErrorWriter(JsonMapper.shared());
        var resolver = new ApiExceptionResolver(writer, REFUSALS);
        var controller = new ErrorController() {};
        runner.withBean(ErrorWriter.class, () -> writer)
                .withBean(ApiExceptionResolver.class, () -> resolver)
                .withBean(ErrorController.class, () -> controller)
                .run(context -> {
                    assertThat(context.getBean(ErrorWriter.class)).isSameAs(writer);
                    assertThat(context.getBean(ApiExceptionResolver.class)).isSameAs(resolver);
                    assertThat(context.getBean(ErrorController.class)).isSameAs(controller);
                });
    }

    @Test
    void anotherServerIsNotConfigured() {
        runner.withClassLoader(new FilteredClassLoader(TomcatServletWebServerFactory.class))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean("jsonErrorReports"));
    }

    @ParameterizedTest
    @CsvSource({
        "    , 404, Not found.",
        "404 , 404, Not found.",
        "500 , 500, A server error occurred.",
        "999 , 500, A server error occurred.",
        "200 , 500, A server error occurred."
    })
    void failureOutsideSpringIsAnsweredWithItsStatus(Integer code, int status, String detail) throws IOException {
        var request = new MockHttpServletRequest();
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, code);
        var response = new MockHttpServletResponse();
        new JsonErrorController(new ErrorWriter(JsonMapper.shared()), REFUSALS).error(request, response);

        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(response.getContentAsString()).isEqualTo("{\"detail\":\"" + detail + "\"}");
    }
}
