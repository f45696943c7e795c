package education.codeforlife.openapi.autoconfigure;

import education.codeforlife.openapi.ApiDocument;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springdoc.core.customizers.SpringDocCustomizers;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.providers.SpringDocProviders;
import org.springdoc.core.service.AbstractRequestService;
import org.springdoc.core.service.GenericResponseService;
import org.springdoc.core.service.OpenAPIService;
import org.springdoc.core.service.OperationService;
import org.springdoc.webmvc.api.OpenApiResource;
import org.springframework.beans.factory.ObjectFactory;
import org.springframework.util.function.SingletonSupplier;

/** The document that springdoc builds and customizers complete, without a request. */
final class SpringdocDocument extends OpenApiResource implements ApiDocument {

    private final SingletonSupplier<String> json;

    SpringdocDocument(
            ObjectFactory<OpenAPIService> builders,
            AbstractRequestService requests,
            GenericResponseService responses,
            OperationService operations,
            SpringDocConfigProperties properties,
            SpringDocProviders providers,
            SpringDocCustomizers customizers,
            DocumentWriter writer) {
        super(builders, requests, responses, operations, properties, providers, customizers);
        this.json = SingletonSupplier.of(() -> writer.write(getOpenApi(Locale.ROOT)));
    }

    @Override
    public String json() {
        return json.obtain();
    }

    @Override
    protected String getServerUrl(HttpServletRequest request, String path) {
        throw new UnsupportedOperationException("The document names no server");
    }
}
