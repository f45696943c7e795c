package education.codeforlife.error.autoconfigure;

import education.codeforlife.error.ApiExceptionResolver;
import education.codeforlife.error.ErrorFilter;
import education.codeforlife.error.ErrorTranslator;
import education.codeforlife.error.ErrorWriter;
import education.codeforlife.error.Refusals;
import education.codeforlife.error.ServiceHandlers;
import education.codeforlife.request.FilterOrder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerExceptionResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers every refusal and failure in JSON, wherever it happens.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = JacksonAutoConfiguration.class, before = ErrorMvcAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public final class ErrorAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    ErrorWriter errorWriter(JsonMapper json) {
        return new ErrorWriter(json);
    }

    @Bean
    @ConditionalOnMissingBean
    Refusals refusals(ObjectProvider<ErrorTranslator> translators) {
        return Refusals.of(translators);
    }

    @Bean
    @ConditionalOnMissingBean
    ApiExceptionResolver apiExceptionResolver(
            ErrorWriter writer, Refusals refusals, ObjectProvider<HandlerExceptionResolver> resolvers) {
        return new ApiExceptionResolver(writer, refusals, ServiceHandlers.of(resolvers));
    }

    @Bean
    FilterRegistrationBean<ErrorFilter> errorFilter(ErrorWriter writer, Refusals refusals) {
        var registration = new FilterRegistrationBean<>(new ErrorFilter(writer, refusals));
        registration.setOrder(FilterOrder.ERROR.value());
        return registration;
    }

    @Bean
    @ConditionalOnMissingBean(ErrorController.class)
    JsonErrorController jsonErrorController(ErrorWriter writer, Refusals refusals) {
        return new JsonErrorController(writer, refusals);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(TomcatServletWebServerFactory.class)
    static class TomcatConfiguration {

        @Bean
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> jsonErrorReports() {
            return factory -> factory.addContextCustomizers(JsonErrorReportValve::install);
        }

        @Bean
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> checkedRequests() {
            return factory -> factory.addConnectorCustomizers(ConnectorAdapter::install);
        }
    }
}
