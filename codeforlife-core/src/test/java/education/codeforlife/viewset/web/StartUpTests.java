package education.codeforlife.viewset.web;

import static education.codeforlife.permission.Permissions.allowAny;
import static education.codeforlife.permission.Permissions.bearsSecret;
import static education.codeforlife.permission.Permissions.onObject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import education.codeforlife.filter.FilterSet;
import education.codeforlife.permission.Permission;
import education.codeforlife.permission.PermissionRules;
import education.codeforlife.request.Action;
import education.codeforlife.request.RequestUser;
import education.codeforlife.serializer.BatchWriter;
import education.codeforlife.serializer.Body;
import education.codeforlife.serializer.Presence;
import education.codeforlife.serializer.Related;
import education.codeforlife.serializer.Relation;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.viewset.BulkPartialUpdateAction;
import education.codeforlife.viewset.CreateAction;
import education.codeforlife.viewset.CustomActions;
import education.codeforlife.viewset.Form;
import education.codeforlife.viewset.GenericViewSet;
import education.codeforlife.viewset.PartialUpdateAction;
import education.codeforlife.viewset.ReadOnlyModelViewSet;
import education.codeforlife.viewset.UpdateAction;
import education.codeforlife.viewset.ViewSet;
import education.codeforlife.viewset.web.Shelf.Book;
import education.codeforlife.viewset.web.Shelf.BookRead;
import education.codeforlife.viewset.web.Shelf.BookSerializer;
import education.codeforlife.viewset.web.Shelf.BookWrite;
import education.codeforlife.viewset.web.Shelf.Books;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.http.HttpEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.support.StaticWebApplicationContext;

/** What stops an application from starting, instead of waiting for the first request. */
class StartUpTests {

    private static final Permission NOVEL = onObject("NOVEL", Book.class, (user, book) -> book.title.equals("novel"));

    @Test
    void aSoundViewSetStarts() {
        assertThatCode(() -> start(Scoped.class)).doesNotThrowAnyException();
        assertThatCode(() -> start(Shelf.BookViewSet.class)).doesNotThrowAnyException();
    }

    @Test
    void everyActionNeedsARule() {
        assertStops(WithoutRule.class, "WithoutRule: No permission rule for action list");
    }

    @Test
    void everyRuleNeedsAnAction() {
        assertStops(WithUnknownRule.class, "Unknown actions [lnd]");
    }

    @Test
    void aListWhoseRuleLooksAtRowsNeedsAScope() {
        assertStops(Unscoped.class, "Unscoped: The rule for action list depends on rows");
    }

    @Test
    void thePathOfAViewSetStartsWithAName() {
        assertStops(WithoutName.class, "Invalid path /{shelf}/books of a view set: start it with a name");
    }

    @Test
    void twoActionsCannotServeTheSame() {
        assertStops(Ambiguous.class, "Ambiguous mapping");
        assertStops(Ambiguous.class, "both serve GET /ambiguous/{id}");
        assertStops(Overlapping.class, "both serve PUT /overlapping/b");
    }

    @Test
    void twoViewSetsOnOnePathStopTheStart() {
        assertThatIllegalStateException()
                .isThrownBy(() -> start(Scoped.class, ScopedAgain.class))
                .withMessage("ScopedAgain: Ambiguous mapping: Scoped and ScopedAgain both serve the path /scoped:"
                        + " change one of them");
    }

    @Test
    void twoViewSetsOnOnePathWithOtherMethodsStopTheStart() {
        assertThatIllegalStateException()
                .isThrownBy(() -> start(Scoped.class, ScopedElsewhere.class))
                .withMessageContaining("Scoped and ScopedElsewhere both serve the path /scoped/{id}");
    }

    @Test
    void allWrongViewSetsAreReportedAtOnce() {
        assertThatIllegalStateException()
                .isThrownBy(() -> start(WithoutRule.class, Scoped.class, ByHeader.class, Filtered.class))
                .withMessageStartingWith("Invalid view sets:\n- ")
                .withMessageContaining("\n- WithoutRule: No permission rule")
                .withMessageContaining("\n- ByHeader: Unsupported mapping")
                .withMessageContaining("\n- Filtered: ")
                .satisfies(problem -> assertThat(problem.getSuppressed()).hasSize(2));
    }

    @ParameterizedTest
    @ValueSource(classes = {Annotated.class, Entity.class})
    void bodyThatSpringReadsStopsTheStart(Class<?> viewSet) {
        assertStops(viewSet, "Unsupported body of action lend: replace @RequestBody by");
    }

    @Test
    void ruleWithASecretNeedsABody() {
        assertStops(WithoutBody.class, "add a parameter of type Body");
    }

    @Test
    void formIsAboutNoRow() {
        assertStops(Applying.class, "Applying: The rule for action apply depends on rows, but a form is about none");
    }

    @Test
    void declaredActionNeedsARule() {
        assertStops(Declaring.class, "Declaring: No permission rule for action lendAll");
    }

    @Test
    void declaredActionDoesNotTakeThePathOfAnother() {
        assertStops(DeclaringTwice.class, "Ambiguous mapping: actions lend and lend both serve PUT");
    }

    @Test
    void declaredActionWithALambdaNamesItsRecord() {
        assertStops(
                DeclaringUnknown.class,
                "Unknown write record of the action with the path lend: name it, as the argument before the writer");
    }

    @Test
    void declaredActionHasAPlainPath() {
        assertStops(DeclaringKey.class, "Invalid path {id}/lend of a custom action: use names of small letters");
    }

    @Test
    void keyOfAnotherNameStopsTheStart() {
        assertStops(
                OtherKey.class, "OtherKey: Unknown key {isbn} in the path /other-key/{isbn}/lend: call the key {id}");
    }

    @Test
    void pathOfViewSetWithVariablesStopsTheStart() {
        assertStops(Nested.class, "Nested: Invalid path shelves/{shelf}/books of a view set: use names only");
        assertStops(Wild.class, "Wild: Invalid path shelves/*/books of a view set: use names only");
    }

    @Test
    void relatedOfCustomActionNeedsAWriter() {
        assertStops(
                Continuing.class,
                "Continuing: Missing writer of " + Sequel.class.getName()
                        + " with its relations: declare one as a bean");
    }

    @Test
    void relatedOfCustomActionNeedsARelationOfItsWriter() {
        assertThatIllegalStateException()
                .isThrownBy(() -> start(Continuing.class, SequelSerializer.class))
                .withMessageContaining("Continuing: Missing relation for sequel of");
    }

    @Test
    void genericCreatorIsAskedForItsRelations() {
        assertStops(CreatingGenerically.class, "CreatingGenerically: Missing relation for sequel of");
    }

    @Test
    void relatedOfCustomActionWithARelationStarts() {
        assertThatCode(() -> start(Continuing.class, RelatedSequelSerializer.class))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(classes = {ByParameter.class, ByHeader.class, ByProduces.class, ByConsumes.class, ByNoMethod.class})
    void anActionIsMappedByPathAndMethodOnly(Class<?> viewSet) {
        assertStops(viewSet, "of an action: use path and method only");
    }

    @Test
    void viewSetThatIsAControllerStopsTheStart() {
        assertStops(Controlled.class, "Controlled: The view set is mapped without its rules as a controller, too");
    }

    @Test
    void onlyAViewSetIsAnnotatedAsOne() {
        assertStops(NoViewSet.class, "is annotated with @ViewSet, but does not extend GenericViewSet");
    }

    @ParameterizedTest
    @ValueSource(classes = {Creating.class, Updating.class, PartiallyUpdating.class, BulkUpdating.class})
    void aRelatedRowNeedsARelation(Class<?> viewSet) {
        assertStops(viewSet, "Missing relation for sequel of");
    }

    @Test
    void aFilterNeedsItsAttribute() {
        assertStops(Filtered.class, "Filtered: ");
    }

    @Test
    void fetchOfAnAttributeStopsTheStart() {
        assertStops(Fetching.class, "Fetching: ");
    }

    @Test
    void rowsAreLookedUpByAnAttribute() {
        assertStops(LookedUp.class, "LookedUp: ");
    }

    @Test
    void aViewSetThatIsNotServedDoesNothing() {
        assertThatIllegalStateException()
                .isThrownBy(new Scoped()::operations)
                .withMessageContaining("is not served: add @ViewSet");
    }

    @RestController
    @ViewSet("controlled")
    static class Controlled extends ReadOnlyBooks {}

    abstract static class ReadOnlyBooks extends ReadOnlyModelViewSet<Book, Long, BookRead> {
        ReadOnlyBooks() {
            super(book -> new BookRead(book.id));
        }

        @Override
        protected void permissions(PermissionRules rules) {
            rules.on(Action.LIST, Action.RETRIEVE).permit(NOVEL);
        }

        @Override
        protected Specification<Book> scope(RequestUser user, Action action) {
            return Specification.unrestricted();
        }
    }

    @ViewSet("scoped")
    static class Scoped extends ReadOnlyBooks {}

    @ViewSet("scoped")
    static class ScopedAgain extends ReadOnlyBooks {}

    @ViewSet("scoped")
    static class ScopedElsewhere extends GenericViewSet<Book, Long> {
        @Override
        protected void permissions(PermissionRules rules) {
            rules.on("lend").permit(allowAny());
        }

        @PutMapping("{id}")
        void lend() {}
    }

    @ViewSet("annotated")
    static class Annotated extends Books {
        @PutMapping("{id}/lend")
        void lend(@RequestBody BookRead book) {}
    }

    @ViewSet("entity")
    static class Entity extends Books {
        @PutMapping("{id}/lend")
        void lend(HttpEntity<BookRead> book) {}
    }

    @ViewSet("without-body")
    static class WithoutBody extends GenericViewSet<Book, Long> {
        @Override
        protected void permissions(PermissionRules rules) {
            rules.on("lend").permit(bearsSecret("HAS_CARD", "card", Book.class, (book, card) -> true));
        }

        @PutMapping("{id}/lend")
        void lend() {}
    }

    @ViewSet("applying")
    static class Applying extends GenericViewSet<Book, Long> {
        @Override
        protected void permissions(PermissionRules rules) {
            rules.on("apply").permit(NOVEL);
        }

        @PostMapping("apply")
        void apply(Form<BookWrite> form) {}
    }

    @ViewSet("declaring")
    static class Declaring extends GenericViewSet<Book, Long> {
        @Override
        protected void permissions(PermissionRules rules) {}

        @Override
        protected void actions(CustomActions<Book, Long> actions) {
            actions.bulkUpdate("lend-all", new BookSerializer());
        }
    }

    @ViewSet("declaring-twice")
    static class DeclaringTwice extends Books {
        @Override
        protected void actions(CustomActions<Book, Long> actions) {
            actions.update("lend", new BookSerializer()).permit(allowAny());
            actions.update("lend", BookWrite.class, batch -> {}).permit(allowAny());
        }
    }

    @ViewSet("declaring-key")
    static class DeclaringKey extends Books {
        @Override
        protected void actions(CustomActions<Book, Long> actions) {
            actions.update("{id}/lend", new BookSerializer()).permit(allowAny());
        }
    }

    @ViewSet("declaring-unknown")
    static class DeclaringUnknown extends Books {
        @Override
        protected void actions(CustomActions<Book, Long> actions) {
            BatchWriter<Book, BookWrite> writer = batch -> {};
            actions.update("lend", writer).permit(allowAny());
        }
    }

    @ViewSet("other-key")
    static class OtherKey extends Books {
        @PutMapping("{isbn}/lend")
        void lend() {}
    }

    @ViewSet("shelves/{shelf}/books")
    static class Nested extends Books {}

    @ViewSet("shelves/*/books")
    static class Wild extends Books {}

    @ViewSet("continuing")
    static class Continuing extends Books {
        @PutMapping("{id}/continue")
        void resume(Body<Sequel> body) {}
    }

    @ViewSet("unscoped")
    static class Unscoped extends ReadOnlyModelViewSet<Book, Long, BookRead> {
        Unscoped() {
            super(book -> new BookRead(book.id));
        }

        @Override
        protected void permissions(PermissionRules rules) {
            rules.on(Action.LIST, Action.RETRIEVE).permit(NOVEL);
        }
    }

    @ViewSet("{shelf}/books")
    static class WithoutName extends Scoped {}

    @ViewSet("without-rule")
    static class WithoutRule extends ReadOnlyBooks {
        @Override
        protected void permissions(PermissionRules rules) {
            rules.on(Action.RETRIEVE).permit(allowAny());
        }
    }

    @ViewSet("unknown-rule")
    static class WithUnknownRule extends Books {
        @Override
        protected void permissions(PermissionRules rules) {
            super.permissions(rules);
            rules.on("lnd").permit(allowAny());
        }
    }

    @ViewSet("ambiguous")
    static class Ambiguous extends Books {
        @GetMapping("{id}")
        void again() {}
    }

    @ViewSet("overlapping")
    static class Overlapping extends Books {
        @PutMapping({"a", "b"})
        void first() {}

        @PutMapping({"b", "c"})
        void second() {}
    }

    @ViewSet("by-parameter")
    static class ByParameter extends Books {
        @GetMapping(path = "x", params = "a")
        void action() {}
    }

    @ViewSet("by-header")
    static class ByHeader extends Books {
        @GetMapping(path = "x", headers = "a")
        void action() {}
    }

    @ViewSet("by-produces")
    static class ByProduces extends Books {
        @GetMapping(path = "x", produces = "text/plain")
        void action() {}
    }

    @ViewSet("by-consumes")
    static class ByConsumes extends Books {
        @PostMapping(path = "x", consumes = "text/plain")
        void action() {}
    }

    @ViewSet("by-no-method")
    static class ByNoMethod extends Books {
        @RequestMapping("x")
        void action() {}
    }

    @ViewSet("no-view-set")
    static class NoViewSet {
        @GetMapping
        void action() {}
    }

    @ViewSet("filtered")
    static class Filtered extends ReadOnlyBooks {
        @Override
        protected FilterSet<Book> filters() {
            return FilterSet.of(Book.class).equal("author", "author");
        }
    }

    @ViewSet("fetching")
    static class Fetching extends ReadOnlyBooks {
        @Override
        protected List<String> fetch(Action action) {
            return List.of("title");
        }
    }

    @ViewSet("looked-up")
    static class LookedUp extends ReadOnlyBooks {
        @Override
        protected @Nullable String lookup() {
            return "isbn";
        }
    }

    record Sequel(Related<Book> sequel) {}

    static class SequelSerializer implements Serializer<Book, Sequel, BookRead> {
        @Override
        public void update(Book book, Sequel data, Presence presence) {}

        @Override
        public BookRead read(Book book) {
            return new BookRead(book.id);
        }
    }

    static class RelatedSequelSerializer extends SequelSerializer {
        @Override
        public List<Relation<?>> relations() {
            return List.of(Relation.relation("sequel", Book.class, user -> Specification.unrestricted()));
        }
    }

    abstract static class Sequels extends GenericViewSet<Book, Long> {
        @Override
        protected void permissions(PermissionRules rules) {
            rules.otherwise().permit(education.codeforlife.permission.Permissions.allowNone());
        }

        public Serializer<Book, Sequel, BookRead> creator() {
            return new SequelSerializer();
        }

        public Serializer<Book, Sequel, BookRead> updater() {
            return new SequelSerializer();
        }
    }

    @ViewSet("creating")
    static class Creating extends Sequels implements CreateAction<Book, Long, Sequel, BookRead> {}

    static class AnySerializer<W> implements Serializer<Book, W, BookRead> {
        @Override
        public void update(Book book, W data, Presence presence) {}

        @Override
        public BookRead read(Book book) {
            return new BookRead(book.id);
        }
    }

    @ViewSet("creating-generically")
    static class CreatingGenerically extends Sequels implements CreateAction<Book, Long, Sequel, BookRead> {
        @Override
        public Serializer<Book, Sequel, BookRead> creator() {
            return new AnySerializer<>();
        }
    }

    @ViewSet("updating")
    static class Updating extends Sequels implements UpdateAction<Book, Long, Sequel, BookRead> {}

    @ViewSet("partially")
    static class PartiallyUpdating extends Sequels implements PartialUpdateAction<Book, Long, Sequel, BookRead> {}

    @ViewSet("bulk")
    static class BulkUpdating extends Sequels implements BulkPartialUpdateAction<Book, Long, Sequel, BookRead> {}

    @ViewSet("limited")
    static class Limited extends ReadOnlyBooks {

        @Override
        protected void permissions(PermissionRules rules) {
            rules.onRead().permit(allowAny()).limit("10/h");
        }
    }

    @Test
    void limitWithoutStoreStopsStartUp() {
        assertStops(
                Limited.class,
                "The limit 10/h of action list is not counted, since the AttemptStore is missing:"
                        + " set codeforlife.auth.enabled=true");
    }

    @ViewSet("misspelt")
    static class MisspeltLimit extends Limited {

        @Override
        protected void permissions(PermissionRules rules) {
            rules.onRead().permit(allowAny()).limit("10 per hour");
        }
    }

    @Test
    void limitThatIsWrittenInAnotherWayStopsStartUp() {
        assertStops(MisspeltLimit.class, "MisspeltLimit");
        assertStops(MisspeltLimit.class, "Invalid limit \"10 per hour\": write a number");
    }

    private static void assertStops(Class<?> viewSet, String message) {
        assertThatIllegalStateException().isThrownBy(() -> start(viewSet)).withMessageContaining(message);
    }

    private static void start(Class<?>... beans) {
        var context = new StaticWebApplicationContext();
        for (var bean : beans) context.registerBean(bean);
        context.refresh();
        var mapping = new ViewSetHandlerMapping(Shelf.engine(), request -> RequestUser.anonymous());
        mapping.setApplicationContext(context);
        mapping.afterPropertiesSet();
    }
}
