package education.codeforlife.openapi.autoconfigure;

import education.codeforlife.openapi.ApiDocument;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.PermitAll;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the document. */
@RestController
@Hidden
@PermitAll
final class DocumentController {

    private final ApiDocument document;

    DocumentController(ApiDocument document) {
        this.document = document;
    }

    @GetMapping(path = "${springdoc.api-docs.path}", produces = MediaType.APPLICATION_JSON_VALUE)
    String document() {
        return document.json();
    }
}
