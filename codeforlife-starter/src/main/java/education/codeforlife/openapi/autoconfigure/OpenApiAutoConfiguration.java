package education.codeforlife.openapi.autoconfigure;

import education.codeforlife.openapi.ApiDocument;
import education.codeforlife.openapi.ViewSetApi;
import education.codeforlife.viewset.ViewSetEngine;
import education.codeforlife.viewset.autoconfigure.ViewSetAutoConfiguration;
import education.codeforlife.viewset.web.ViewSetHandlerMapping;
import jakarta.validation.Validator;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.SpringDocCustomizers;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.providers.SpringDocProviders;
import org.springdoc.core.service.AbstractRequestService;
import org.springdoc.core.service.GenericResponseService;
import org.springdoc.core.service.OpenAPIService;
import org.springdoc.core.service.OperationService;
import org.springdoc.webmvc.api.OpenApiResource;
import org.springframework.beans.factory.ObjectFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/**
 * Describes the service in OpenAPI if springdoc is on the class path: view sets by what they declare, ordinary
 * controllers by springdoc.
 *
 * @since 0.1.0
 */
@AutoConfiguration(
        after = ViewSetAutoConfiguration.class,
        afterName = "org.springdoc.webmvc.core.configuration.SpringDocWebMvcConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(OpenApiResource.class)
@ConditionalOnProperty(DocumentSettings.ENABLED)
@EnableConfigurationProperties(OpenApiProperties.class)
public final class OpenApiAutoConfiguration {

    @Bean
    @ConditionalOnBean(ViewSetHandlerMapping.class)
    OpenApiCustomizer viewSetOpenApiCustomizer(
            ViewSetHandlerMapping viewSets, ViewSetEngine engine, Validator validator, JsonMapper json) {
        var api = new ViewSetApi(engine, validator, json);
        return document -> api.addTo(document, viewSets.actions());
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
    DocumentController documentController(ApiDocument document) {
        return new DocumentController(document);
    }
}
