package education.codeforlife.openapi.autoconfigure;

import education.codeforlife.openapi.OpenApiAccess;
import org.springdoc.webmvc.ui.SwaggerConfigResource;
import org.springdoc.webmvc.ui.SwaggerWelcomeCommon;

/** Springdoc's controller that serves the settings of the page. */
class PageSettingsController extends SwaggerConfigResource implements PartOfDocument {

    private final OpenApiAccess access;

    PageSettingsController(SwaggerWelcomeCommon page, OpenApiAccess access) {
        super(page);
        this.access = access;
    }

    @Override
    public OpenApiAccess access() {
        return access;
    }
}
