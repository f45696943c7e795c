package education.codeforlife.viewset.web;

import static education.codeforlife.permission.Permissions.allowAny;
import static education.codeforlife.permission.Permissions.allowNone;
import static education.codeforlife.permission.Permissions.isAuthenticated;

import education.codeforlife.database.Transactions;
import education.codeforlife.model.NoDatabase;
import education.codeforlife.pagination.PaginationSettings;
import education.codeforlife.permission.PermissionRules;
import education.codeforlife.request.Action;
import education.codeforlife.request.RequestUser;
import education.codeforlife.serializer.AnswerWriter;
import education.codeforlife.serializer.Presence;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.serializer.SerializerEngine;
import education.codeforlife.viewset.BulkKeys;
import education.codeforlife.viewset.ModelViewSet;
import education.codeforlife.viewset.ViewSet;
import education.codeforlife.viewset.ViewSetEngine;
import education.codeforlife.viewset.ViewSetSettings;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.validation.Validation;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import tools.jackson.databind.json.JsonMapper;

/** Books on a shelf, as far as they can be served without a database. */
final class Shelf {

    private static final EntityManager ENTITIES = NoDatabase.of(Book.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    private Shelf() {}

    static final ViewSetSettings SETTINGS = new ViewSetSettings(1000, 1_000_000, new PaginationSettings(50, 150));

    static ViewSetEngine engine() {
        var serializers = new SerializerEngine(
                JSON, Validation.buildDefaultValidatorFactory().getValidator(), ENTITIES);
        var transactions = Transactions.of(new NoTransactions(), new RetryTemplate());
        return new ViewSetEngine(
                ENTITIES, transactions, serializers, new AnswerWriter(JSON), exception -> null, null, SETTINGS);
    }

    @Entity(name = "Book")
    static class Book {
        @Id
        Long id;

        String title;
    }

    record BookWrite(String title) {}

    record BookRead(Long id) {}

    static class BookSerializer implements Serializer<Book, BookWrite, BookRead> {
        @Override
        public void update(Book book, BookWrite data, Presence presence) {
            if (presence.has(data, "title")) book.title = data.title();
        }

        @Override
        public BookRead read(Book book) {
            return new BookRead(book.id);
        }
    }

    abstract static class Books extends ModelViewSet<Book, Long, BookWrite, BookRead> {
        Books() {
            super(new BookSerializer());
        }

        @Override
        protected void permissions(PermissionRules rules) {
            rules.on(Action.LIST, Action.RETRIEVE).permit(allowAny());
            rules.on(Action.CREATE).permit(isAuthenticated());
            rules.otherwise().permit(allowNone());
        }
    }

    @ViewSet("books")
    static class BookViewSet extends Books {
        @Override
        protected void permissions(PermissionRules rules) {
            super.permissions(rules);
            rules.on("lend", "lendAll").permit(isAuthenticated());
        }

        @PutMapping("{id}/lend")
        BookRead lend(@PathVariable("id") Long id) {
            return change(id, book -> {});
        }

        @PostMapping("lend")
        void lendAll(BulkKeys<Long> keys) {
            operations().write(() -> operations().findAll(keys));
        }
    }

    record Reader(boolean isAuthenticated, boolean isPending) implements RequestUser {}

    static final class NoTransactions extends AbstractPlatformTransactionManager {
        @Override
        protected Object doGetTransaction() {
            return new Object();
        }

        @Override
        protected void doBegin(Object transaction, org.springframework.transaction.TransactionDefinition definition) {}

        @Override
        protected void doCommit(DefaultTransactionStatus status) {}

        @Override
        protected void doRollback(DefaultTransactionStatus status) {}
    }
}
