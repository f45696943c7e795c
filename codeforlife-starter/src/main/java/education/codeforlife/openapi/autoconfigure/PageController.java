package education.codeforlife.openapi.autoconfigure;

import education.codeforlife.openapi.OpenApiAccess;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.properties.SwaggerUiConfigProperties;
import org.springdoc.core.providers.SpringWebProvider;
import org.springdoc.webmvc.ui.SwaggerWelcomeWebMvc;
import org.springframework.beans.factory.ObjectProvider;

/** Springdoc's controller that leads to the page. */
class PageController extends SwaggerWelcomeWebMvc implements PartOfDocument {

    private final OpenApiAccess access;

    PageController(
            SwaggerUiConfigProperties page,
            SpringDocConfigProperties document,
            ObjectProvider<SpringWebProvider> providers,
            OpenApiAccess access) {
        super(page, document, providers);
        this.access = access;
    }

    @Override
    public OpenApiAccess access() {
        return access;
    }
}
