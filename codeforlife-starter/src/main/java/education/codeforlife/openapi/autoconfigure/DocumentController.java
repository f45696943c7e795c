package education.codeforlife.openapi.autoconfigure;

import education.codeforlife.openapi.ApiDocument;
import education.codeforlife.openapi.OpenApiAccess;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the document. */
@RestController
@Hidden
final class DocumentController implements PartOfDocument {

    private final ApiDocument document;
    private final OpenApiAccess access;

    DocumentController(ApiDocument document, OpenApiAccess access) {
        this.document = document;
        this.access = access;
    }

    @Override
    public OpenApiAccess access() {
        return access;
    }

    @GetMapping(path = "${springdoc.api-docs.path}", produces = MediaType.APPLICATION_JSON_VALUE)
    String document() {
        return document.json();
    }
}
