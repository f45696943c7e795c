package education.codeforlife.request.autoconfigure;

import education.codeforlife.api.Internal;
import education.codeforlife.error.autoconfigure.ConnectorAdapter;
import education.codeforlife.error.autoconfigure.JsonErrorReportValve;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;

/**
 * Configuration of a management port of its own, whose web server has none of the service's beans: it reads no body
 * unasked, and refuses malformed requests in JSON, as the service's port does.
 *
 * @since 0.1.0
 */
@Internal
@ManagementContextConfiguration(value = ManagementContextType.CHILD, proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(TomcatServletWebServerFactory.class)
public final class ManagementServerConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> managementRequests() {
        return factory -> {
            factory.addConnectorCustomizers(UnreadBodies::customize, ConnectorAdapter::install);
            factory.addEngineValves(new UnreadBodyValve());
            factory.addContextCustomizers(JsonErrorReportValve::install);
        };
    }
}
