package education.codeforlife.service.account.book;

import static education.codeforlife.permission.Permissions.allowAny;
import static education.codeforlife.permission.Permissions.allowNone;
import static education.codeforlife.request.Action.CREATE;
import static education.codeforlife.request.Action.LIST;
import static education.codeforlife.request.Action.RETRIEVE;

import education.codeforlife.fixture.test.Fixtures;
import education.codeforlife.task.test.TaskQueue;
import education.codeforlife.viewset.test.ModelViewSetTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Fixtures("books.json")
class BookViewSetTests extends ModelViewSetTest<Book, Long> {

    private static final long FIRST = 1;
    private static final long SECOND = 2;

    @Test
    void listReturnsAllBooks() {
        client.list().hasModels(FIRST, SECOND);
    }

    @Test
    void searchFindsABookByItsTitle() {
        client.list(Map.of("search", "title b")).hasModels(SECOND);
    }

    @Test
    void createStoresTheBook() {
        client.create(Map.of("title", "Emma", "page_count", 474));
    }

    @Test
    void aBookWithoutATitleIsRefused() {
        client.create(Map.of("page_count", 474)).hasErrors(Map.of("title", List.of("This field is required.")));
    }

    @Test
    void emptyBooksAreDeletedEachNight(@Autowired TaskQueue tasks) {
        client.create(Map.of("title", "Emma", "page_count", 0));
        tasks.run("delete_empty");
        client.list().hasModels(FIRST, SECOND);
    }

    @Test
    void anyoneReadsAndAddsBooks() {
        assertAllPermissions(rules -> {
            rules.on(LIST, RETRIEVE, CREATE).permit(allowAny());
            rules.otherwise().permit(allowNone());
        });
    }
}
