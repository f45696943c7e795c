package education.codeforlife.account.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import education.codeforlife.event.test.EventContract;
import education.codeforlife.openapi.ApiDocument;
import education.codeforlife.openapi.DescribedApi;
import education.codeforlife.openapi.test.ApiContract;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The contract of the endpoints that the library serves, and of its events. */
class LibraryContractTests extends LibraryApiTest {

    private static final Path FILE = Path.of("../docs/openapi.json");

    private static final Path EVENTS = Path.of("../docs/events.json");

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
    void eventsOfPeopleAreAsCommittedAndKeepWhatWasReleased() {
        var events = EventContract.of(context);
        events.isAsIn(EVENTS);
        assumeFalse(Files.exists(Path.of("../.git/shallow")), "The clone is shallow");
        events.isKeptSinceLastRelease(EVENTS);
    }

    @Test
    void endpointsOfEachKindAreDescribed() {
        assertThat(DescribedApi.of(context.getBean(ApiDocument.class)).operations())
                .contains(
                        "GET /users/",
                        "PATCH /classes/{id}/",
                        "POST /users/students/bulk/",
                        "PUT /dead-letters/{id}/retry/",
                        "PUT /tasks/{id}/retry/",
                        "POST /session/login-with-email/");
    }
}
