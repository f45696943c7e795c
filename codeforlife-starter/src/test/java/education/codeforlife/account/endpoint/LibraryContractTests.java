package education.codeforlife.account.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import education.codeforlife.openapi.ApiDocument;
import education.codeforlife.openapi.DescribedApi;
import education.codeforlife.openapi.test.ApiContract;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The contract of the endpoints that the library serves people. */
class LibraryContractTests extends LibraryApiTest {

    private static final Path FILE = Path.of("../docs/openapi.json");

    private ApiContract contract() {
        return ApiContract.of(context);
    }

    @Test
    void documentIsValid() {
        contract().isValid();
    }

    @Test
    void documentIsAsCommitted() {
        contract().isAsIn(FILE);
    }

    /** GitHub's workflows fetch all of the history; a clone without it does not know the last release. */
    @Test
    void documentKeepsWhatWasReleased() {
        assumeFalse(Files.exists(Path.of("../.git/shallow")), "The clone is shallow");
        contract().isKeptSinceLastRelease(FILE);
    }

    @Test
    void endpointsOfEachKindAreDescribed() {
        assertThat(DescribedApi.of(context.getBean(ApiDocument.class)).operations())
                .contains(
                        "GET /users/",
                        "PATCH /classes/{id}/",
                        "POST /users/students/bulk/",
                        "PUT /tasks/{id}/retry/",
                        "POST /session/login-with-email/");
    }
}
