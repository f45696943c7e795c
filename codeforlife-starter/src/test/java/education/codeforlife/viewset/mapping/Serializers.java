package education.codeforlife.viewset.mapping;

import education.codeforlife.serializer.Related;
import education.codeforlife.serializer.Relation;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.serializer.SerializerConfig;
import education.codeforlife.viewset.mapping.Rows.AssignedRow;
import education.codeforlife.viewset.mapping.Rows.Bike;
import education.codeforlife.viewset.mapping.Rows.Car;
import education.codeforlife.viewset.mapping.Rows.Circle;
import education.codeforlife.viewset.mapping.Rows.CollectingRow;
import education.codeforlife.viewset.mapping.Rows.Colour;
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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.springframework.data.jpa.domain.Specification;

final class Serializers {

    private Serializers() {}

    @Mapper(config = SerializerConfig.class)
    interface SoftSerializer extends Serializer<SoftRow, NamedWrite, NamedRead> {}

    @Mapper(config = SerializerConfig.class)
    interface MarkedSerializer extends Serializer<MarkedRow, NamedWrite, NamedRead> {}

    @Mapper(config = SerializerConfig.class)
    interface RestrictedSerializer extends Serializer<RestrictedRow, NamedWrite, NamedRead> {}

    @Mapper(config = SerializerConfig.class)
    interface ImmutableSerializer extends Serializer<ImmutableRow, NamedWrite, NamedRead> {}

    record ReferringWrite(
            @NotBlank String name,
            @Nullable Related<RestrictedRow> restricted,
            @Nullable Related<SoftRow> soft) {}

    record ReferringRead(
            Long id,
            String name,
            @Nullable String restricted,
            @Nullable String soft,
            @Nullable String missing) {}

    @Mapper(config = SerializerConfig.class)
    interface ReferringSerializer extends Serializer<ReferringRow, ReferringWrite, ReferringRead> {

        @Override
        default List<Relation<?>> relations() {
            return List.of(
                    Relation.relation("restricted", RestrictedRow.class, user -> Specification.unrestricted()),
                    Relation.relation("soft", SoftRow.class, user -> Specification.unrestricted()));
        }

        @Override
        @Mapping(target = "restricted", source = "restricted.name")
        @Mapping(target = "soft", source = "soft.name")
        @Mapping(target = "missing", source = "missing.name")
        ReferringRead read(ReferringRow row);
    }

    record IntVersionWrite(@NotBlank String name, Integer version) {}

    record IntVersionRead(Long id, String name, int version) {}

    @Mapper(config = SerializerConfig.class)
    interface IntVersionedSerializer extends Serializer<IntVersioned, IntVersionWrite, IntVersionRead> {}

    record LongVersionWrite(@NotBlank String name, Long version) {}

    record LongVersionRead(Long id, String name, Long version) {}

    @Mapper(config = SerializerConfig.class)
    interface LongVersionedSerializer extends Serializer<LongVersioned, LongVersionWrite, LongVersionRead> {}

    record InstantVersionWrite(@NotBlank String name, Instant version) {}

    record InstantVersionRead(Long id, String name, Instant version) {}

    @Mapper(config = SerializerConfig.class)
    interface InstantVersionedSerializer
            extends Serializer<InstantVersioned, InstantVersionWrite, InstantVersionRead> {}

    record DynamicWrite(
            @NotBlank String name,
            @Nullable String note,
            @Nullable Integer amount) {}

    record DynamicRead(
            Long id,
            String name,
            @Nullable String note,
            @Nullable Integer amount) {}

    @Mapper(config = SerializerConfig.class)
    interface DynamicSerializer extends Serializer<DynamicRow, DynamicWrite, DynamicRead> {}

    record ComputedWrite(
            @NotBlank String name,
            @Nullable String quiet,
            @Nullable Related<MarkedRow> friend) {}

    record ComputedRead(
            Long id,
            String name,
            String loud,
            Integer size,
            String origin,
            String source,
            @Nullable String quiet,
            Instant createdAt,
            Instant updatedAt,
            @Nullable Long friendId) {}

    @Mapper(config = SerializerConfig.class)
    interface ComputedSerializer extends Serializer<ComputedRow, ComputedWrite, ComputedRead> {

        @Override
        default List<Relation<?>> relations() {
            return List.of(Relation.relation("friend", MarkedRow.class, user -> Specification.unrestricted()));
        }
    }

    @Mapper(config = SerializerConfig.class)
    interface VehicleSerializer extends Serializer<Vehicle, NamedWrite, NamedRead> {

        @Override
        default Vehicle newEntity() {
            return new Car();
        }
    }

    record CarWrite(@NotBlank String name, int doors) {}

    record CarRead(Long id, String name, int doors) {}

    @Mapper(config = SerializerConfig.class)
    interface CarSerializer extends Serializer<Car, CarWrite, CarRead> {}

    @Mapper(config = SerializerConfig.class)
    interface BikeSerializer extends Serializer<Bike, NamedWrite, NamedRead> {}

    @Mapper(config = SerializerConfig.class)
    interface PlaceSerializer extends Serializer<Place, NamedWrite, NamedRead> {}

    record ParkWrite(@NotBlank String name, int trees) {}

    record ParkRead(Long id, String name, int trees) {}

    @Mapper(config = SerializerConfig.class)
    interface ParkSerializer extends Serializer<Park, ParkWrite, ParkRead> {}

    @Mapper(config = SerializerConfig.class)
    interface ShopSerializer extends Serializer<Shop, NamedWrite, NamedRead> {}

    @Mapper(config = SerializerConfig.class)
    interface ShapeSerializer extends Serializer<Shape, NamedWrite, NamedRead> {}

    record CircleWrite(@NotBlank String name, int radius) {}

    record CircleRead(Long id, String name, int radius) {}

    @Mapper(config = SerializerConfig.class)
    interface CircleSerializer extends Serializer<Circle, CircleWrite, CircleRead> {}

    record CollectingWrite(@NotBlank String name, List<String> steps, Set<Integer> marks, Integer width) {}

    record CollectingRead(Long id, String name, List<String> steps, List<Integer> marks, int width) {}

    @Mapper(config = SerializerConfig.class)
    interface CollectingSerializer extends Serializer<CollectingRow, CollectingWrite, CollectingRead> {

        @Override
        @org.mapstruct.BeanMapping(unmappedTargetPolicy = org.mapstruct.ReportingPolicy.IGNORE)
        @Mapping(target = "size.width", source = "width")
        void update(
                @org.mapstruct.MappingTarget CollectingRow row,
                CollectingWrite data,
                @org.mapstruct.Context education.codeforlife.serializer.Presence presence);

        @Override
        @Mapping(target = "width", source = "size.width")
        CollectingRead read(CollectingRow row);
    }

    record ConvertedWrite(@NotBlank String name, @NotBlank String code, boolean open) {}

    record ConvertedRead(Long id, String name, String code, boolean open) {}

    @Mapper(config = SerializerConfig.class)
    interface ConvertedSerializer extends Serializer<ConvertedRow, ConvertedWrite, ConvertedRead> {}

    record VariousWrite(
            @NotBlank String name,
            String code,
            @Nullable String detail,
            @Nullable String text,
            Colour ordinal,
            Colour string,
            String origin) {}

    record VariousRead(
            UUID id,
            String name,
            String code,
            @Nullable String detail,
            @Nullable String text,
            Colour ordinal,
            Colour string,
            String origin) {}

    @Mapper(config = SerializerConfig.class)
    interface VariousSerializer extends Serializer<VariousRow, VariousWrite, VariousRead> {}

    record SharingWrite(@NotBlank String name, @NotNull Related<MarkedRow> owner) {}

    @Mapper(config = SerializerConfig.class)
    interface SharingSerializer extends Serializer<SharingRow, SharingWrite, NamedRead> {

        @Override
        default List<Relation<?>> relations() {
            return List.of(Relation.relation("owner", MarkedRow.class, user -> Specification.unrestricted()));
        }
    }

    record AssignedWrite(@NotNull String code, @NotBlank String name) {}

    record AssignedRead(String code, String name) {}

    @Mapper(config = SerializerConfig.class)
    interface AssignedSerializer extends Serializer<AssignedRow, AssignedWrite, AssignedRead> {}

    record SluggedWrite(@NotNull String slug, @NotBlank String name) {}

    record SluggedRead(Long id, String slug, String name) {}

    @Mapper(config = SerializerConfig.class)
    interface SluggedSerializer extends Serializer<SluggedRow, SluggedWrite, SluggedRead> {}

    record FixedWrite(Long id, @NotBlank String name, String origin) {}

    record FixedRead(Long id, String name, String origin) {}

    @Mapper(config = SerializerConfig.class)
    interface FixedSerializer extends Serializer<FixedRow, FixedWrite, FixedRead> {}
}
