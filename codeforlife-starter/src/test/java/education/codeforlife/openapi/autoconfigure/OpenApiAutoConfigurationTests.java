package education.codeforlife.openapi.autoconfigure;

import static education.codeforlife.permission.Permissions.allowAny;
import static education.codeforlife.permission.Permissions.allowNone;
import static education.codeforlife.permission.Permissions.isAuthenticated;
import static education.codeforlife.permission.Permissions.onObject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import education.codeforlife.openapi.ApiDocument;
import education.codeforlife.openapi.OpenApiAccess;
import education.codeforlife.request.RequestUserResolver;
import org.junit.jupiter.api.Test;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.properties.SwaggerUiConfigProperties;
import org.springdoc.core.properties.SwaggerUiOAuthProperties;
import org.springdoc.webmvc.api.OpenApiResource;
import org.springdoc.webmvc.core.configuration.SpringDocWebMvcConfiguration;
import org.springdoc.webmvc.ui.SwaggerConfig;
import org.springdoc.webmvc.ui.SwaggerConfigResource;
import org.springdoc.webmvc.ui.SwaggerWelcomeWebMvc;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.StandardEnvironment;

class OpenApiAutoConfigurationTests {

    private static final String LOCAL = "codeforlife.environment=local";
    private static final String PRODUCTION = "codeforlife.environment=production";
    private static final String ENABLED = "codeforlife.openapi.enabled=true";

    private final WebApplicationContextRunner withoutPage = new WebApplicationContextRunner()
            .withInitializer(OpenApiAutoConfigurationTests::settle)
            .withPropertyValues("codeforlife.service.name=toys", "springdoc.api-docs.path=/openapi.json")
            .withConfiguration(AutoConfigurations.of(
                    JacksonAutoConfiguration.class,
                    WebMvcAutoConfiguration.class,
                    SpringDocConfiguration.class,
                    SpringDocConfigProperties.class,
                    SpringDocWebMvcConfiguration.class,
                    SwaggerUiConfigProperties.class,
                    SwaggerUiOAuthProperties.class,
                    OpenApiAutoConfiguration.class))
            .withBean(RequestUserResolver.class, () -> RequestUserResolver.ANONYMOUS);

    private final WebApplicationContextRunner runner =
            withoutPage.withConfiguration(AutoConfigurations.of(SwaggerConfig.class));

    /** The build turns the document off for tests that do not need it. */
    private static void settle(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        environment.getPropertySources().remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
        new DocumentSettings().postProcessEnvironment(environment, new SpringApplication());
    }

    @Test
    void localServiceShowsItsDocumentToEveryCaller() {
        runner.withPropertyValues(LOCAL).run(context -> {
            assertThat(context).hasSingleBean(ApiDocument.class).hasSingleBean(DocumentController.class);
            assertThat(context.getBean(SwaggerWelcomeWebMvc.class)).isInstanceOf(PageController.class);
            assertThat(context.getBean(SwaggerConfigResource.class)).isInstanceOf(PageSettingsController.class);
            assertThat(context.getBean(OpenApiAccess.class).permission()).isEqualTo(allowAny());
        });
    }

    @Test
    void otherServiceHasNeitherDocumentNorPage() {
        runner.withPropertyValues(PRODUCTION)
                .run(context -> assertThat(context)
                        .doesNotHaveBean(ApiDocument.class)
                        .doesNotHaveBean(OpenApiResource.class)
                        .doesNotHaveBean(SwaggerWelcomeWebMvc.class)
                        .doesNotHaveBean(OpenApiAccess.class));
    }

    @Test
    void localServiceTurnsTheDocumentOff() {
        runner.withPropertyValues(LOCAL, "codeforlife.openapi.enabled=false")
                .run(context -> assertThat(context)
                        .doesNotHaveBean(ApiDocument.class)
                        .doesNotHaveBean(SwaggerWelcomeWebMvc.class));
    }

    @Test
    void otherServiceMakesADocumentThatOnlyAPermissionOpens() {
        var enabled = runner.withPropertyValues(PRODUCTION, ENABLED);

        enabled.run(
                context -> assertThat(context.getBean(DocumentController.class).permission())
                        .isEqualTo(allowNone()));
        enabled.withBean(OpenApiAccess.class, () -> new OpenApiAccess(isAuthenticated()))
                .run(context -> assertThat(context.getBean(PageController.class).permission())
                        .isEqualTo(isAuthenticated()));
    }

    @Test
    void serviceServesADocumentOfItsOwn() {
        runner.withPropertyValues(LOCAL)
                .withBean(ApiDocument.class, () -> () -> "{}")
                .run(context -> assertThat(
                                context.getBean(DocumentController.class).document())
                        .isEqualTo("{}"));
    }

    @Test
    void serviceWithoutSpringdocStarts() {
        new WebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(OpenApiAutoConfiguration.class))
                .withPropertyValues(ENABLED)
                .withClassLoader(new FilteredClassLoader("org.springdoc"))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean("apiDocument"));
    }

    @Test
    void serviceWithoutThePageServesItsDocument() {
        withoutPage
                .withPropertyValues(LOCAL)
                .withClassLoader(new FilteredClassLoader("org.springdoc.webmvc.ui"))
                .run(context -> assertThat(context)
                        .hasSingleBean(DocumentController.class)
                        .doesNotHaveBean(PageController.class));
    }

    @Test
    void permissionThatLooksAtARowIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OpenApiAccess(onObject("IS_OWNED", Object.class, (user, row) -> true)))
                .withMessageContaining("use one that depends on the user only");
    }
}
