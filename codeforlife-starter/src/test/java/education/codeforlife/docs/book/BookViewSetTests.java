package education.codeforlife.docs.book;

import static education.codeforlife.permission.Permissions.allowAny;
import static education.codeforlife.permission.Permissions.allowNone;
import static education.codeforlife.request.Action.CREATE;
import static education.codeforlife.request.Action.LIST;
import static education.codeforlife.request.Action.RETRIEVE;

import education.codeforlife.viewset.test.ModelViewSetTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.flyway.locations=classpath:docs/book")
class BookViewSetTests extends ModelViewSetTest<Book, Long> {

    @Test
    void createStoresTheBook() {
        client.create(Map.of("title", "Emma", "page_count", 474));
    }

    @Test
    void aBookWithoutATitleIsRefused() {
        client.create(Map.of("page_count", 474)).hasErrors(Map.of("title", List.of("This field is required.")));
    }

    @Test
    void anyoneReadsAndAddsBooks() {
        assertAllPermissions(rules -> {
            rules.on(LIST, RETRIEVE, CREATE).permit(allowAny());
            rules.otherwise().permit(allowNone());
        });
    }
}
