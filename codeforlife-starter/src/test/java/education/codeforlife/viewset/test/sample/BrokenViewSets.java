package education.codeforlife.viewset.test.sample;

import static education.codeforlife.permission.Permissions.allowAny;

import education.codeforlife.permission.PermissionRules;
import education.codeforlife.request.Action;
import education.codeforlife.request.RequestUser;
import education.codeforlife.serializer.Batch;
import education.codeforlife.serializer.Change;
import education.codeforlife.serializer.Presence;
import education.codeforlife.viewset.ViewSet;
import java.util.Comparator;
import java.util.List;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** View sets of fruits that get one thing wrong each. */
public final class BrokenViewSets {

    private BrokenViewSets() {}

    /** Pairs keys sorted as text with rows sorted as numbers. */
    @ViewSet("fruits-swapped")
    public static class Swapping extends FruitViewSet {

        public Swapping() {
            super(new FruitSerializer() {
                @Override
                public void updated(List<Change<Fruit>> changes) {
                    var rows = changes.stream().map(Change::entity).toList();
                    var names = rows.stream()
                            .sorted(Comparator.comparing(row -> row.getId().toString()))
                            .map(Fruit::getName)
                            .toList();
                    for (int i = 0; i < rows.size(); i++) rows.get(i).setName(names.get(i));
                }
            });
        }
    }

    /** Answers what was asked for, and stores something else. */
    @ViewSet("fruits-pretended")
    public static class Pretending extends FruitViewSet {

        public Pretending(JdbcTemplate jdbc) {
            super(new FruitSerializer() {
                @Override
                public void updated(List<Change<Fruit>> changes) {
                    jdbc.update(
                            "update fruits set name = 'other' where id = ?",
                            changes.get(0).entity().getId());
                }
            });
        }
    }

    /** Changes a row that the request does not name. */
    @ViewSet("fruits-overreaching")
    public static class Overreaching extends FruitViewSet {

        public Overreaching(JdbcTemplate jdbc) {
            super(new FruitSerializer() {
                @Override
                public void updated(List<Change<Fruit>> changes) {
                    jdbc.update("update fruits set note = 'touched' where id = 100");
                }
            });
        }
    }

    /** Lets every caller destroy rows. */
    @ViewSet("fruits-open")
    public static class Open extends FruitViewSet {

        @Override
        protected void permissions(PermissionRules rules) {
            super.permissions(rules);
            rules.on(Action.DESTROY).permit(allowAny());
        }
    }

    /** Takes null for absent. */
    @ViewSet("fruits-forgetful")
    public static class NullLosing extends FruitViewSet {

        public NullLosing() {
            super(new FruitSerializer() {
                @Override
                public void update(Fruit fruit, FruitWrite data, Presence presence) {
                    if (data.name() != null) fruit.setName(data.name());
                    if (data.note() != null) fruit.setNote(data.note());
                    if (data.basket() != null) fruit.setBasket(data.basket().get());
                }
            });
        }
    }

    /** Takes absent for null. */
    @ViewSet("fruits-erasing")
    public static class Erasing extends FruitViewSet {

        public Erasing() {
            super(new FruitSerializer() {
                @Override
                public void update(Fruit fruit, FruitWrite data, Presence presence) {
                    super.update(fruit, data, presence);
                    fruit.setNote(data.note());
                }
            });
        }
    }

    /** Loads each row's basket by itself. */
    @ViewSet("fruits-lazy")
    public static class Lazy extends FruitViewSet {

        @Override
        protected List<String> fetch(Action action) {
            return List.of();
        }
    }

    /** Shows everybody's fruits, for one action. */
    public abstract static class Unscoped extends FruitViewSet {

        private final Action unscoped;

        Unscoped(Action unscoped) {
            this.unscoped = unscoped;
        }

        @Override
        protected Specification<Fruit> scope(RequestUser user, Action action) {
            return action.equals(unscoped) ? Specification.unrestricted() : super.scope(user, action);
        }
    }

    @ViewSet("fruits-unscoped-list")
    public static class UnscopedList extends Unscoped {
        public UnscopedList() {
            super(Action.LIST);
        }
    }

    @ViewSet("fruits-unscoped-retrieve")
    public static class UnscopedRetrieve extends Unscoped {
        public UnscopedRetrieve() {
            super(Action.RETRIEVE);
        }
    }

    @ViewSet("fruits-unscoped-update")
    public static class UnscopedPartialUpdate extends Unscoped {
        public UnscopedPartialUpdate() {
            super(Action.PARTIAL_UPDATE);
        }
    }

    @ViewSet("fruits-unscoped-destroy")
    public static class UnscopedDestroy extends Unscoped {
        public UnscopedDestroy() {
            super(Action.DESTROY);
        }
    }

    @ViewSet("fruits-unscoped-bulk-update")
    public static class UnscopedBulkPartialUpdate extends Unscoped {
        public UnscopedBulkPartialUpdate() {
            super(Action.BULK_PARTIAL_UPDATE);
        }
    }

    @ViewSet("fruits-unscoped-bulk-destroy")
    public static class UnscopedBulkDestroy extends Unscoped {
        public UnscopedBulkDestroy() {
            super(Action.BULK_DESTROY);
        }
    }

    /** Writes in a transaction of its own, then refuses. */
    @ViewSet("fruits-hasty")
    public static class WritingBeforeRefusing extends FruitViewSet {

        public WritingBeforeRefusing(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
            super(new FruitSerializer() {
                @Override
                public void validate(Batch<Fruit, FruitWrite> batch) {
                    var own = new TransactionTemplate(transactions);
                    own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
                    own.executeWithoutResult(status -> jdbc.update("insert into attempts (owner) values ('ann')"));
                    batch.reject("full", "The basket is full.");
                }
            });
        }
    }
}
