package education.codeforlife.viewset.stored;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.PrePersist;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UpdateTimestamp;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Has a column of each kind that may store something else than it is given. */
@Entity
@Table(name = "samples")
class Sample {

    enum Colour {
        RED,
        VERMILION
    }

    /** Read by Jackson. */
    static class Options {
        public @Nullable BigDecimal factor;
        public @Nullable List<String> names;

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Options options
                    && Objects.equals(factor, options.factor)
                    && Objects.equals(names, options.names);
        }

        @Override
        public int hashCode() {
            return Objects.hash(factor, names);
        }
    }

    /** Read as a nested record. */
    record Preset(@Nullable BigDecimal factor, @Nullable String name) {}

    @Embeddable
    static class Size {
        public @Nullable BigDecimal width;
        public @Nullable String unit;
        public @Nullable Instant measuredAt;
    }

    @Embeddable
    record Range(@Nullable BigDecimal low, @Nullable BigDecimal high) {}

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public @Nullable Long id;

    @Version
    public int revision;

    @Enumerated(EnumType.STRING)
    public @Nullable Colour colour;

    public @Nullable String name;

    public @Nullable String padded;

    public @Nullable BigDecimal price;

    public @Nullable BigDecimal free;

    public @Nullable BigDecimal whole;

    public @Nullable Double rounded;

    public @Nullable Double loose;

    public @Nullable Double narrow;

    public @Nullable Double wide;

    public @Nullable Float single;

    public @Nullable Float widened;

    public @Nullable Integer small;

    public @Nullable Long medium;

    public @Nullable BigInteger large;

    public @Nullable LocalDate day;

    public @Nullable LocalTime time;

    public @Nullable LocalTime seconds;

    public @Nullable Instant moment;

    public @Nullable Instant millis;

    public @Nullable LocalDateTime local;

    public @Nullable LocalDateTime localSeconds;

    public @Nullable OffsetDateTime exact;

    public @Nullable ZonedDateTime zoned;

    public @Nullable Duration duration;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable Map<String, Object> meta;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable JsonNode tree;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable Map<String, Object> plain;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable List<Object> items;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable Options options;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable Preset preset;

    @Embedded
    public @Nullable Size size;

    @Embedded
    public @Nullable Range range;

    /** Written by the component "title". */
    public @Nullable String headline;

    /** Written by the component "charge". */
    public @Nullable BigDecimal cost;

    /** Set by the service. */
    public @Nullable String label;

    public Instant stampedAt = Instant.EPOCH;

    @CreationTimestamp
    public @Nullable Instant createdAt;

    @UpdateTimestamp
    public @Nullable Instant changedAt;

    @ElementCollection
    @CollectionTable(name = "sample_amounts", joinColumns = @JoinColumn(name = "sample_id"))
    @Column(name = "amount")
    public List<BigDecimal> amounts = new ArrayList<>();

    public @Nullable Instant preparedAt;

    @PrePersist
    void prepare() {
        preparedAt = Instant.parse("2024-01-15T23:59:59.999999999Z");
    }
}
