package education.codeforlife.viewset.mapping;

import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Index;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Length;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.DynamicInsert;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.NaturalId;
import org.hibernate.annotations.NotFound;
import org.hibernate.annotations.NotFoundAction;
import org.hibernate.annotations.SQLDelete;
import org.hibernate.annotations.SQLRestriction;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.UpdateTimestamp;
import org.jspecify.annotations.Nullable;

/** An entity for each way of mapping. */
final class Rows {

    private Rows() {}

    @Entity(name = "SoftRow")
    @SoftDelete
    static class SoftRow extends Numbered {}

    @Entity(name = "MarkedRow")
    @SQLDelete(sql = "update marked_row set deleted = true where id = ?")
    @SQLRestriction("not deleted")
    static class MarkedRow extends Numbered {

        public boolean deleted;
    }

    @Entity(name = "RestrictedRow")
    @SQLRestriction("name <> 'hidden'")
    static class RestrictedRow extends Numbered {}

    @Entity(name = "ReferringRow")
    static class ReferringRow extends Numbered {

        @ManyToOne(fetch = FetchType.LAZY)
        public @Nullable RestrictedRow restricted;

        @ManyToOne
        public @Nullable SoftRow soft;

        @ManyToOne
        @NotFound(action = NotFoundAction.IGNORE)
        @JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
        public @Nullable ImmutableRow missing;
    }

    @Entity(name = "IntVersioned")
    static class IntVersioned extends Numbered {

        @Version
        public int version;
    }

    @Entity(name = "LongVersioned")
    static class LongVersioned extends Numbered {

        @Version
        public @Nullable Long version;
    }

    @Entity(name = "InstantVersioned")
    static class InstantVersioned extends Numbered {

        @Version
        public @Nullable Instant version;
    }

    @Entity(name = "DynamicRow")
    @DynamicUpdate
    @DynamicInsert
    static class DynamicRow extends Numbered {

        @ColumnDefault("'none'")
        public @Nullable String note;

        @ColumnDefault("7")
        public @Nullable Integer amount;
    }

    @Entity(name = "ImmutableRow")
    @Immutable
    static class ImmutableRow extends Numbered {}

    @Entity(name = "ComputedRow")
    static class ComputedRow {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        public @Nullable Long id;

        public String name = "";

        @Formula("upper(name)")
        public @Nullable String loud;

        @GeneratedColumn("length(name)")
        public @Nullable Integer size;

        @Generated
        @ColumnDefault("'generated'")
        public @Nullable String origin;

        @Column(insertable = false, updatable = false)
        @ColumnDefault("'column'")
        public @Nullable String source;

        @ColumnTransformer(write = "lower(?)")
        public @Nullable String quiet;

        @CreationTimestamp
        public @Nullable Instant createdAt;

        @UpdateTimestamp
        public @Nullable Instant updatedAt;

        @ManyToOne(fetch = FetchType.LAZY)
        @JoinColumn(name = "friend_id")
        public @Nullable MarkedRow friend;

        @Column(name = "friend_id", insertable = false, updatable = false)
        public @Nullable Long friendId;
    }

    @Entity(name = "Vehicle")
    @Inheritance
    abstract static class Vehicle extends Numbered {}

    @Entity(name = "Car")
    static class Car extends Vehicle {

        public int doors;

        @ElementCollection
        public Set<String> plates = new HashSet<>(Set.of("plate"));
    }

    @Entity(name = "Bike")
    static class Bike extends Vehicle {}

    @Entity(name = "Place")
    @Inheritance(strategy = InheritanceType.JOINED)
    static class Place extends Numbered {}

    @Entity(name = "Park")
    static class Park extends Place {

        public int trees;
    }

    @Entity(name = "Shop")
    static class Shop extends Place {}

    @Entity(name = "Shape")
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    static class Shape extends Numbered {

        @Version
        public int version;
    }

    @Entity(name = "Circle")
    static class Circle extends Shape {

        public int radius;
    }

    @Embeddable
    static class Size {

        public int width;

        public int height;
    }

    @Entity(name = "CollectingRow")
    static class CollectingRow extends Numbered {

        @Embedded
        public Size size = new Size();

        @ElementCollection
        @OrderColumn
        public List<String> steps = new ArrayList<>();

        @ElementCollection
        @OrderBy("desc")
        public Set<Integer> marks = new HashSet<>();
    }

    /** A key in upper case, stored in lower case. */
    @Entity(name = "ConvertedRow")
    static class ConvertedRow extends Numbered {

        @Convert(converter = LowerCase.class)
        @Column(unique = true)
        public String code = "";

        @Convert(converter = YesNo.class)
        @ColumnDefault("'N'")
        public boolean open;
    }

    enum Colour {
        RED,
        GREEN
    }

    @Entity(name = "VariousRow")
    @SecondaryTable(name = "various_details")
    static class VariousRow {

        @Id
        @GeneratedValue
        public @Nullable UUID id;

        public String name = "";

        @NaturalId(mutable = true)
        public String code = UUID.randomUUID().toString();

        @Column(table = "various_details")
        public @Nullable String detail;

        @Column(length = Length.LONG32)
        public @Nullable String text;

        @Version
        public int version;

        @Enumerated(EnumType.ORDINAL)
        public Colour ordinal = Colour.RED;

        @Enumerated(EnumType.STRING)
        public Colour string = Colour.RED;

        @Column(updatable = false)
        public String origin = "";
    }

    /** Shares the primary key of another row. */
    @Entity(name = "SharingRow")
    static class SharingRow {

        @Id
        public @Nullable Long id;

        public String name = "";

        @OneToOne(fetch = FetchType.LAZY)
        @MapsId
        public @Nullable MarkedRow owner;
    }

    @Entity(name = "AssignedRow")
    static class AssignedRow {

        @Id
        @Column(length = 4000)
        public String code = "";

        public String name = "";
    }

    @Entity(name = "SluggedRow")
    static class SluggedRow extends Numbered {

        @NaturalId(mutable = true)
        @Column(length = 4000)
        public String slug = "";
    }

    @Entity(name = "LobRow")
    static class LobRow extends Numbered {

        @Lob
        public @Nullable String text;
    }

    @Entity(name = "OptionalRow")
    @SecondaryTable(name = "optional_details")
    static class OptionalRow extends Numbered {

        @Column(table = "optional_details")
        public @Nullable String detail;
    }

    @Entity(name = "Tool")
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    static class Tool extends Numbered {}

    @Entity(name = "Hammer")
    static class Hammer extends Tool {}

    @Embeddable
    record Point(int x, int y) {}

    @Entity(name = "EmbeddedKeyRow")
    static class EmbeddedKeyRow {

        @EmbeddedId
        public @Nullable Point id;
    }

    @Entity(name = "ClassKeyRow")
    @IdClass(Point.class)
    static class ClassKeyRow {

        @Id
        public int x;

        @Id
        public int y;
    }

    @Entity(name = "LookedUpRow")
    @Table(
            uniqueConstraints = @UniqueConstraint(columnNames = "constrained"),
            indexes = @Index(columnList = "indexed_code", unique = true))
    static class LookedUpRow extends Numbered {

        public String code = "";

        @Column(unique = true)
        public String declared = "";

        public String constrained = "";

        public String indexedCode = "";

        @NaturalId
        public String naturalCode = "";

        /** Unique in the database only. */
        public String migrated = "";

        @OneToOne(fetch = FetchType.LAZY)
        public @Nullable LookedUpRow self;
    }

    @Entity(name = "LookingUpRow")
    static class LookingUpRow extends Numbered {

        @OneToOne(fetch = FetchType.LAZY)
        public @Nullable LookedUpRow one;

        @ManyToOne(fetch = FetchType.LAZY)
        @JoinColumn(unique = true)
        public @Nullable LookedUpRow unique;

        @ManyToOne(fetch = FetchType.LAZY)
        public @Nullable LookedUpRow many;

        @OneToMany
        public List<LookedUpRow> all = new ArrayList<>();
    }

    @Entity(name = "FixedRow")
    static class FixedRow extends Numbered {

        @Column(updatable = false)
        public String origin = "";
    }

    @Entity(name = "RequiringRow")
    static class RequiringRow extends Numbered {

        @ManyToOne(optional = false, fetch = FetchType.LAZY)
        public @Nullable RestrictedRow restricted;
    }

    @Entity(name = "EagerRow")
    static class EagerRow extends Numbered {

        @ManyToOne
        @JoinColumn(nullable = false)
        public @Nullable SoftRow soft;
    }
}
