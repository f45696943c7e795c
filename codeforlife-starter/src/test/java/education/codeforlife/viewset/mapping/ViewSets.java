package education.codeforlife.viewset.mapping;

import static education.codeforlife.permission.Permissions.allowAny;

import education.codeforlife.filter.FilterSet;
import education.codeforlife.permission.PermissionRules;
import education.codeforlife.request.Action;
import education.codeforlife.request.RequestUser;
import education.codeforlife.serializer.Reader;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.viewset.BulkKeys;
import education.codeforlife.viewset.CreateAction;
import education.codeforlife.viewset.DestroyAction;
import education.codeforlife.viewset.GenericViewSet;
import education.codeforlife.viewset.RetrieveAction;
import education.codeforlife.viewset.ViewSet;
import education.codeforlife.viewset.mapping.Rows.AssignedRow;
import education.codeforlife.viewset.mapping.Rows.Bike;
import education.codeforlife.viewset.mapping.Rows.Car;
import education.codeforlife.viewset.mapping.Rows.Circle;
import education.codeforlife.viewset.mapping.Rows.CollectingRow;
import education.codeforlife.viewset.mapping.Rows.ComputedRow;
import education.codeforlife.viewset.mapping.Rows.ConvertedRow;
import education.codeforlife.viewset.mapping.Rows.DynamicRow;
import education.codeforlife.viewset.mapping.Rows.FixedRow;
import education.codeforlife.viewset.mapping.Rows.ImmutableRow;
import education.codeforlife.viewset.mapping.Rows.InstantVersioned;
import education.codeforlife.viewset.mapping.Rows.IntVersioned;
import education.codeforlife.viewset.mapping.Rows.LongVersioned;
import education.codeforlife.viewset.mapping.Rows.MarkedRow;
import education.codeforlife.viewset.mapping.Rows.Park;
import education.codeforlife.viewset.mapping.Rows.Place;
import education.codeforlife.viewset.mapping.Rows.ReferringRow;
import education.codeforlife.viewset.mapping.Rows.RestrictedRow;
import education.codeforlife.viewset.mapping.Rows.Shape;
import education.codeforlife.viewset.mapping.Rows.SharingRow;
import education.codeforlife.viewset.mapping.Rows.Shop;
import education.codeforlife.viewset.mapping.Rows.SluggedRow;
import education.codeforlife.viewset.mapping.Rows.SoftRow;
import education.codeforlife.viewset.mapping.Rows.VariousRow;
import education.codeforlife.viewset.mapping.Rows.Vehicle;
import education.codeforlife.viewset.mapping.Serializers.AssignedRead;
import education.codeforlife.viewset.mapping.Serializers.AssignedSerializer;
import education.codeforlife.viewset.mapping.Serializers.AssignedWrite;
import education.codeforlife.viewset.mapping.Serializers.BikeSerializer;
import education.codeforlife.viewset.mapping.Serializers.CarRead;
import education.codeforlife.viewset.mapping.Serializers.CarSerializer;
import education.codeforlife.viewset.mapping.Serializers.CarWrite;
import education.codeforlife.viewset.mapping.Serializers.CircleRead;
import education.codeforlife.viewset.mapping.Serializers.CircleSerializer;
import education.codeforlife.viewset.mapping.Serializers.CircleWrite;
import education.codeforlife.viewset.mapping.Serializers.CollectingRead;
import education.codeforlife.viewset.mapping.Serializers.CollectingSerializer;
import education.codeforlife.viewset.mapping.Serializers.CollectingWrite;
import education.codeforlife.viewset.mapping.Serializers.ComputedRead;
import education.codeforlife.viewset.mapping.Serializers.ComputedSerializer;
import education.codeforlife.viewset.mapping.Serializers.ComputedWrite;
import education.codeforlife.viewset.mapping.Serializers.ConvertedRead;
import education.codeforlife.viewset.mapping.Serializers.ConvertedSerializer;
import education.codeforlife.viewset.mapping.Serializers.ConvertedWrite;
import education.codeforlife.viewset.mapping.Serializers.DynamicRead;
import education.codeforlife.viewset.mapping.Serializers.DynamicSerializer;
import education.codeforlife.viewset.mapping.Serializers.DynamicWrite;
import education.codeforlife.viewset.mapping.Serializers.FixedRead;
import education.codeforlife.viewset.mapping.Serializers.FixedSerializer;
import education.codeforlife.viewset.mapping.Serializers.FixedWrite;
import education.codeforlife.viewset.mapping.Serializers.ImmutableSerializer;
import education.codeforlife.viewset.mapping.Serializers.InstantVersionRead;
import education.codeforlife.viewset.mapping.Serializers.InstantVersionWrite;
import education.codeforlife.viewset.mapping.Serializers.InstantVersionedSerializer;
import education.codeforlife.viewset.mapping.Serializers.IntVersionRead;
import education.codeforlife.viewset.mapping.Serializers.IntVersionWrite;
import education.codeforlife.viewset.mapping.Serializers.IntVersionedSerializer;
import education.codeforlife.viewset.mapping.Serializers.LongVersionRead;
import education.codeforlife.viewset.mapping.Serializers.LongVersionWrite;
import education.codeforlife.viewset.mapping.Serializers.LongVersionedSerializer;
import education.codeforlife.viewset.mapping.Serializers.MarkedSerializer;
import education.codeforlife.viewset.mapping.Serializers.ParkRead;
import education.codeforlife.viewset.mapping.Serializers.ParkSerializer;
import education.codeforlife.viewset.mapping.Serializers.ParkWrite;
import education.codeforlife.viewset.mapping.Serializers.PlaceSerializer;
import education.codeforlife.viewset.mapping.Serializers.ReferringRead;
import education.codeforlife.viewset.mapping.Serializers.ReferringSerializer;
import education.codeforlife.viewset.mapping.Serializers.ReferringWrite;
import education.codeforlife.viewset.mapping.Serializers.RestrictedSerializer;
import education.codeforlife.viewset.mapping.Serializers.ShapeSerializer;
import education.codeforlife.viewset.mapping.Serializers.SharingSerializer;
import education.codeforlife.viewset.mapping.Serializers.SharingWrite;
import education.codeforlife.viewset.mapping.Serializers.ShopSerializer;
import education.codeforlife.viewset.mapping.Serializers.SluggedRead;
import education.codeforlife.viewset.mapping.Serializers.SluggedSerializer;
import education.codeforlife.viewset.mapping.Serializers.SluggedWrite;
import education.codeforlife.viewset.mapping.Serializers.SoftSerializer;
import education.codeforlife.viewset.mapping.Serializers.VariousRead;
import education.codeforlife.viewset.mapping.Serializers.VariousSerializer;
import education.codeforlife.viewset.mapping.Serializers.VariousWrite;
import education.codeforlife.viewset.mapping.Serializers.VehicleSerializer;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;

final class ViewSets {

    private ViewSets() {}

    @ViewSet("soft-rows")
    static class SoftRows extends OpenViewSet<SoftRow, Long, NamedWrite, NamedRead> {
        SoftRows(SoftSerializer serializer) {
            super(serializer);
        }
    }

    @ViewSet("marked-rows")
    static class MarkedRows extends OpenViewSet<MarkedRow, Long, NamedWrite, NamedRead> {
        MarkedRows(MarkedSerializer serializer) {
            super(serializer);
        }
    }

    @ViewSet("restricted-rows")
    static class RestrictedRows extends OpenViewSet<RestrictedRow, Long, NamedWrite, NamedRead> {
        RestrictedRows(RestrictedSerializer serializer) {
            super(serializer);
        }
    }

    @ViewSet("referring-rows")
    static class ReferringRows extends OpenViewSet<ReferringRow, Long, ReferringWrite, ReferringRead> {
        ReferringRows(ReferringSerializer serializer) {
            super(serializer);
        }

        @Override
        protected List<String> fetch(Action action) {
            return List.of("restricted", "soft", "missing");
        }

        @Override
        protected void permissions(PermissionRules rules) {
            super.permissions(rules);
            rules.on("rename").permit(allowAny());
        }

        @PutMapping("{id}/rename")
        ReferringRead rename(@PathVariable("id") Long id) {
            return change(id, row -> row.name = "renamed");
        }
    }

    @ViewSet("int-versions")
    static class IntVersions extends OpenViewSet<IntVersioned, Long, IntVersionWrite, IntVersionRead> {
        IntVersions(IntVersionedSerializer serializer) {
            super(serializer);
        }
    }

    @ViewSet("long-versions")
    static class LongVersions extends OpenViewSet<LongVersioned, Long, LongVersionWrite, LongVersionRead> {
        LongVersions(LongVersionedSerializer serializer) {
            super(serializer);
        }
    }

    @ViewSet("instant-versions")
    static class InstantVersions extends OpenViewSet<InstantVersioned, Long, InstantVersionWrite, InstantVersionRead> {
        InstantVersions(InstantVersionedSerializer serializer) {
            super(serializer);
        }
    }

    @ViewSet("dynamic-rows")
    static class DynamicRows extends OpenViewSet<DynamicRow, Long, DynamicWrite, DynamicRead> {
        DynamicRows(DynamicSerializer serializer) {
            super(serializer);
        }
    }

    @ViewSet("computed-rows")
    static class ComputedRows extends OpenViewSet<ComputedRow, Long, ComputedWrite, ComputedRead> {
        ComputedRows(ComputedSerializer serializer) {
            super(serializer);
        }
    }

    @ViewSet("vehicles")
    static class Vehicles extends OpenViewSet<Vehicle, Long, NamedWrite, NamedRead> {
        Vehicles(VehicleSerializer serializer) {
            super(serializer);
        }
    }

    @ViewSet("cars")
    static class Cars extends OpenViewSet<Car, Long, CarWrite, CarRead> {
        Cars(CarSerializer serializer) {
            super(serializer);
        }
    }

    @ViewSet("bikes")
    static class Bikes extends OpenViewSet<Bike, Long, NamedWrite, NamedRead> {
        Bikes(BikeSerializer serializer) {
            super(serializer);
        }
    }

    @ViewSet("places")
    static class Places extends OpenViewSet<Place, Long, NamedWrite, NamedRead> {
        Places(PlaceSerializer serializer) {
            super(serializer);
        }
    }

    @ViewSet("parks")
    static class Parks extends OpenViewSet<Park, Long, ParkWrite, ParkRead> {
        Parks(ParkSerializer serializer) {
            super(serializer);
        }
    }

    @ViewSet("shops")
    static class Shops extends OpenViewSet<Shop, Long, NamedWrite, NamedRead> {
        Shops(ShopSerializer serializer) {
            super(serializer);
        }
    }

    @ViewSet("shapes")
    static class Shapes extends OpenViewSet<Shape, Long, NamedWrite, NamedRead> {
        Shapes(ShapeSerializer serializer) {
            super(serializer);
        }
    }

    @ViewSet("circles")
    static class Circles extends OpenViewSet<Circle, Long, CircleWrite, CircleRead> {
        Circles(CircleSerializer serializer) {
            super(serializer);
        }
    }

    @ViewSet("collecting-rows")
    static class CollectingRows extends OpenViewSet<CollectingRow, Long, CollectingWrite, CollectingRead> {
        CollectingRows(CollectingSerializer serializer) {
            super(serializer);
        }

        @Override
        protected List<String> fetch(Action action) {
            return List.of("steps", "marks");
        }
    }

    @ViewSet("converted-rows")
    static class ConvertedRows extends OpenViewSet<ConvertedRow, String, ConvertedWrite, ConvertedRead> {
        ConvertedRows(ConvertedSerializer serializer) {
            super(serializer);
        }

        @Override
        protected String lookup() {
            return "code";
        }

        @Override
        protected FilterSet<ConvertedRow> filters() {
            return FilterSet.of(ConvertedRow.class)
                    .equal("code", "code")
                    .equal("open", "open")
                    .in("codes", "code")
                    .search("search", "code")
                    .ordering("code", "code");
        }
    }

    @ViewSet("various-rows")
    static class VariousRows extends OpenViewSet<VariousRow, UUID, VariousWrite, VariousRead> {
        VariousRows(VariousSerializer serializer) {
            super(serializer);
        }
    }

    @ViewSet("sharing-rows")
    static class SharingRows extends OpenViewSet<SharingRow, Long, SharingWrite, NamedRead> {
        SharingRows(SharingSerializer serializer) {
            super(serializer);
        }
    }

    @ViewSet("assigned-rows")
    static class AssignedRows extends OpenViewSet<AssignedRow, String, AssignedWrite, AssignedRead> {
        AssignedRows(AssignedSerializer serializer) {
            super(serializer);
        }
    }

    @ViewSet("slugged-rows")
    static class SluggedRows extends OpenViewSet<SluggedRow, String, SluggedWrite, SluggedRead> {
        SluggedRows(SluggedSerializer serializer) {
            super(serializer);
        }

        @Override
        protected String lookup() {
            return "slug";
        }

        @Override
        protected void permissions(PermissionRules rules) {
            super.permissions(rules);
            rules.on("renameAll").permit(allowAny());
        }

        @PutMapping("rename-all")
        List<SluggedRead> renameAll(BulkKeys<String> keys) {
            return operations().changeAll(keys, reader(), rows -> rows.forEach(row -> row.name = "renamed"));
        }
    }

    /** Rows that do not change. */
    @ViewSet("immutable-rows")
    static class ImmutableRows extends GenericViewSet<ImmutableRow, Long>
            implements RetrieveAction<ImmutableRow, Long, NamedRead>,
                    CreateAction<ImmutableRow, Long, NamedWrite, NamedRead>,
                    DestroyAction<ImmutableRow, Long> {

        private final ImmutableSerializer serializer;

        ImmutableRows(ImmutableSerializer serializer) {
            this.serializer = serializer;
        }

        @Override
        protected void permissions(PermissionRules rules) {
            rules.on(Action.RETRIEVE, Action.CREATE, Action.DESTROY).permit(allowAny());
        }

        @Override
        public Reader<ImmutableRow, NamedRead> reader() {
            return serializer;
        }

        @Override
        public Serializer<ImmutableRow, NamedWrite, NamedRead> creator() {
            return serializer;
        }
    }

    @ViewSet("fixed-rows")
    static class FixedRows extends OpenViewSet<FixedRow, Long, FixedWrite, FixedRead> {
        FixedRows(FixedSerializer serializer) {
            super(serializer);
        }
    }

    /** Actions of single rows only. */
    @ViewSet("plain-rows")
    static class PlainRows extends GenericViewSet<AssignedRow, String>
            implements RetrieveAction<AssignedRow, String, AssignedRead>,
                    CreateAction<AssignedRow, String, AssignedWrite, AssignedRead>,
                    DestroyAction<AssignedRow, String> {

        private final AssignedSerializer serializer;

        PlainRows(AssignedSerializer serializer) {
            this.serializer = serializer;
        }

        @Override
        protected void permissions(PermissionRules rules) {
            rules.on(Action.RETRIEVE, Action.CREATE, Action.DESTROY).permit(allowAny());
        }

        @Override
        protected Specification<AssignedRow> scope(RequestUser user, Action action) {
            return (row, query, criteria) -> criteria.notEqual(row.get("name"), "out");
        }

        @Override
        public Reader<AssignedRow, AssignedRead> reader() {
            return serializer;
        }

        @Override
        public Serializer<AssignedRow, AssignedWrite, AssignedRead> creator() {
            return serializer;
        }
    }

    @ViewSet("scoped-rows")
    static class ScopedRows extends AssignedRows {
        ScopedRows(AssignedSerializer serializer) {
            super(serializer);
        }

        @Override
        protected Specification<AssignedRow> scope(RequestUser user, Action action) {
            return (row, query, criteria) -> criteria.notEqual(row.get("name"), "out");
        }
    }
}
