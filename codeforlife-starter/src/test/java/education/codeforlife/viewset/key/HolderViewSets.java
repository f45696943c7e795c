package education.codeforlife.viewset.key;

import education.codeforlife.request.Action;
import education.codeforlife.request.RequestUser;
import education.codeforlife.viewset.ViewSet;
import education.codeforlife.viewset.key.Holders.Holder;
import education.codeforlife.viewset.key.Serializers.HolderRead;
import education.codeforlife.viewset.key.Serializers.HolderSerializer;
import java.util.UUID;
import org.springframework.data.jpa.domain.Specification;

/** Each path is served as it is, and with a scope, which takes other queries. */
final class HolderViewSets {

    private HolderViewSets() {}

    abstract static class Held<K> extends KeyedViewSet<Holder, K, HolderRead> {

        private final String lookup;

        Held(HolderSerializer serializer, String lookup) {
            super(serializer);
            this.lookup = lookup;
        }

        @Override
        protected String lookup() {
            return lookup;
        }
    }

    @ViewSet("badge-ids")
    static class BadgeIds extends Held<Long> {
        BadgeIds(HolderSerializer serializer) {
            super(serializer, "badge.id");
        }
    }

    @ViewSet("scoped-badge-ids")
    static class ScopedBadgeIds extends BadgeIds {
        ScopedBadgeIds(HolderSerializer serializer) {
            super(serializer);
        }

        @Override
        protected Specification<Holder> scope(RequestUser user, Action action) {
            return named();
        }
    }

    @ViewSet("badge-numbers")
    static class BadgeNumbers extends Held<Integer> {
        BadgeNumbers(HolderSerializer serializer) {
            super(serializer, "badge.number");
        }
    }

    @ViewSet("scoped-badge-numbers")
    static class ScopedBadgeNumbers extends BadgeNumbers {
        ScopedBadgeNumbers(HolderSerializer serializer) {
            super(serializer);
        }

        @Override
        protected Specification<Holder> scope(RequestUser user, Action action) {
            return named();
        }
    }

    @ViewSet("seal-ids")
    static class SealIds extends Held<UUID> {
        SealIds(HolderSerializer serializer) {
            super(serializer, "badge.seal.id");
        }
    }

    @ViewSet("scoped-seal-ids")
    static class ScopedSealIds extends SealIds {
        ScopedSealIds(HolderSerializer serializer) {
            super(serializer);
        }

        @Override
        protected Specification<Holder> scope(RequestUser user, Action action) {
            return named();
        }
    }

    @ViewSet("seal-codes")
    static class SealCodes extends Held<String> {
        SealCodes(HolderSerializer serializer) {
            super(serializer, "badge.seal.code");
        }
    }

    @ViewSet("scoped-seal-codes")
    static class ScopedSealCodes extends SealCodes {
        ScopedSealCodes(HolderSerializer serializer) {
            super(serializer);
        }

        @Override
        protected Specification<Holder> scope(RequestUser user, Action action) {
            return named();
        }
    }
}
