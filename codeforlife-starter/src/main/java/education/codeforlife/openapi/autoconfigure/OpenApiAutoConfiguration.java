package education.codeforlife.openapi.autoconfigure;

import education.codeforlife.auth.AuthBackend;
import education.codeforlife.auth.web.LoginEndpoints;
import education.codeforlife.caller.SessionMetadata;
import education.codeforlife.openapi.ApiDescription;
import education.codeforlife.openapi.ApiDocument;
import education.codeforlife.openapi.FixtureRows;
import education.codeforlife.openapi.OpenApiAccess;
import education.codeforlife.permission.Decision;
import education.codeforlife.permission.Permissions;
import education.codeforlife.request.RequestUserResolver;
import education.codeforlife.settings.DeploymentEnvironment;
import education.codeforlife.viewset.ViewSetEngine;
import education.codeforlife.viewset.autoconfigure.ViewSetAutoConfiguration;
import education.codeforlife.viewset.web.ViewSetHandlerMapping;
import jakarta.validation.Validator;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.SpringDocCustomizers;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.properties.SwaggerUiConfigProperties;
import org.springdoc.core.providers.SpringDocProviders;
import org.springdoc.core.providers.SpringWebProvider;
import org.springdoc.core.service.AbstractRequestService;
import org.springdoc.core.service.GenericResponseService;
import org.springdoc.core.service.OpenAPIService;
import org.springdoc.core.service.OperationService;
import org.springdoc.webmvc.api.OpenApiResource;
import org.springdoc.webmvc.ui.SwaggerWelcomeCommon;
import org.springdoc.webmvc.ui.SwaggerWelcomeWebMvc;
import org.springframework.beans.factory.ObjectFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.web.servlet.handler.MappedInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * Describes the service in OpenAPI if springdoc is on the class path: view sets by what they declare, ordinary
 * controllers by springdoc.
 *
 * @since 0.1.0
 */
@AutoConfiguration(
        after = ViewSetAutoConfiguration.class,
        afterName = "org.springdoc.webmvc.core.configuration.SpringDocWebMvcConfiguration",
        beforeName = "org.springdoc.webmvc.ui.SwaggerConfig")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(OpenApiResource.class)
@ConditionalOnProperty(DocumentSettings.ENABLED)
@EnableConfigurationProperties(OpenApiProperties.class)
public final class OpenApiAutoConfiguration {

    @Bean
    @ConditionalOnBean(ViewSetHandlerMapping.class)
    OpenApiCustomizer serviceDocument(
            ViewSetHandlerMapping viewSets,
            ViewSetEngine engine,
            Validator validator,
            JsonMapper json,
            ObjectProvider<RequestMappingHandlerMapping> mappings,
            ObjectProvider<DocumentPart> parts,
            ApplicationContext context) {
        return document -> {
            var fixtures = FixtureRows.read(fixtures(context), json);
            var description = new ApiDescription(document, engine, validator, json, fixtures);
            new ControllerPaths(document, mappings.stream().toList()).completeBy(description);
            description.addViewSets(viewSets.actions());
            parts.orderedStream().forEach(part -> part.addTo(description));
            description.finish();
        };
    }

    private static List<Resource> fixtures(ApplicationContext context) {
        return Binder.get(context.getEnvironment())
                .bind("codeforlife.fixtures", Bindable.listOf(String.class))
                .orElse(List.of())
                .stream()
                .map(context::getResource)
                .toList();
    }

    /** The ways to sign in, which are beans. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(AuthBackend.class)
    static class Logins {

        @Bean
        DocumentPart loginDocument(ObjectProvider<AuthBackend<?>> backends, ObjectProvider<LoginEndpoints> endpoints) {
            return description -> {
                if (endpoints.getIfAvailable() != null) backends.orderedStream().forEach(one -> add(one, description));
            };
        }

        private static void add(AuthBackend<?> backend, ApiDescription description) {
            var path = "/session/" + backend.path() + "/";
            description.add(
                    path, "POST", description.form(path, backend.form(), SessionMetadata.class, backend.refusal()));
        }
    }

    @Bean
    @ConditionalOnMissingBean
    ApiDocument apiDocument(
            ObjectFactory<OpenAPIService> builders,
            AbstractRequestService requests,
            GenericResponseService responses,
            OperationService operations,
            SpringDocConfigProperties properties,
            SpringDocProviders providers,
            SpringDocCustomizers customizers,
            @Value("${codeforlife.service.name}") String service) {
        var writer = new DocumentWriter(providers.jsonMapper(), service);
        return new SpringdocDocument(
                builders, requests, responses, operations, properties, providers, customizers, writer);
    }

    @Bean
    DocumentController documentController(ApiDocument document, OpenApiAccess access) {
        return new DocumentController(document, access);
    }

    @Bean
    @ConditionalOnMissingBean
    OpenApiAccess openApiAccess(Environment environment) {
        boolean local = DeploymentEnvironment.of(environment).isLocal();
        return new OpenApiAccess(local ? Permissions.allowAny() : Permissions.allowNone());
    }

    /** The page that shows the document, and sends requests. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(SwaggerWelcomeWebMvc.class)
    static class Page {

        @Bean
        PageController pageController(
                SwaggerUiConfigProperties page,
                SpringDocConfigProperties document,
                ObjectProvider<SpringWebProvider> providers,
                OpenApiAccess access) {
            return new PageController(page, document, providers, access);
        }

        @Bean
        PageSettingsController pageSettingsController(SwaggerWelcomeCommon page, OpenApiAccess access) {
            return new PageSettingsController(page, access);
        }

        @Bean
        MappedInterceptor pageInterceptor(SwaggerUiConfigProperties page, ObjectProvider<CsrfTokenRepository> tokens) {
            return new MappedInterceptor(new String[] {files(page)}, new PageInterceptor(tokens.getIfAvailable()));
        }

        /** Files do not have rules of their own. */
        @Bean
        Customizer<HttpSecurity> pageSecurity(
                SwaggerUiConfigProperties page, OpenApiAccess access, RequestUserResolver users) {
            AuthorizationManager<RequestAuthorizationContext> rule = (authentication, context) -> {
                var user = users.resolve(context.getRequest());
                return new AuthorizationDecision(access.permission().check(user, null) == Decision.GRANTED);
            };
            return http -> http.authorizeHttpRequests(
                    requests -> requests.requestMatchers(files(page)).access(rule));
        }

        /** Springdoc serves the files beside the path that leads to the page. */
        private static String files(SwaggerUiConfigProperties page) {
            var path = page.getPath();
            return path.substring(0, path.lastIndexOf('/') + 1) + "swagger-ui/**";
        }
    }
}
