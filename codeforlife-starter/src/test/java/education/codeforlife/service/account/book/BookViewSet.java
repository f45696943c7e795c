package education.codeforlife.service.account.book;

import static education.codeforlife.permission.Permissions.allowAny;
import static education.codeforlife.permission.Permissions.allowNone;
import static education.codeforlife.request.Action.CREATE;
import static education.codeforlife.request.Action.LIST;
import static education.codeforlife.request.Action.RETRIEVE;

import education.codeforlife.filter.FilterSet;
import education.codeforlife.permission.PermissionRules;
import education.codeforlife.viewset.ModelViewSet;
import education.codeforlife.viewset.ViewSet;

@ViewSet("books")
class BookViewSet extends ModelViewSet<Book, Long, BookWrite, BookRead> {

    BookViewSet(BookSerializer serializer) {
        super(serializer);
    }

    @Override
    protected void permissions(PermissionRules rules) {
        rules.on(LIST, RETRIEVE, CREATE).permit(allowAny());
        rules.otherwise().permit(allowNone());
    }

    @Override
    protected FilterSet<Book> filters() {
        return FilterSet.of(Book.class).search("search", "title");
    }
}
