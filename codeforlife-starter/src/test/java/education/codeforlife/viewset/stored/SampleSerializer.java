package education.codeforlife.viewset.stored;

import education.codeforlife.serializer.Presence;
import education.codeforlife.serializer.Row;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.serializer.SerializerConfig;
import education.codeforlife.viewset.stored.Sample.Range;
import education.codeforlife.viewset.stored.Sample.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mapstruct.BeanMapping;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;
import org.mapstruct.ReportingPolicy;

@Mapper(config = SerializerConfig.class)
interface SampleSerializer extends Serializer<Sample, SampleWrite, SampleRead> {

    @Override
    @BeanMapping(unmappedTargetPolicy = ReportingPolicy.IGNORE)
    @Mapping(target = "headline", source = "title")
    @Mapping(target = "cost", source = "charge")
    void update(@MappingTarget Sample sample, SampleWrite data, @Context Presence presence);

    @Override
    default void creating(Row<Sample, SampleWrite> row) {
        row.entity().stampedAt = Instant.parse("2024-01-15T12:34:56.1234567Z");
        set(row.entity(), row.data().note());
    }

    @Override
    default void updating(Row<Sample, SampleWrite> row) {
        set(row.entity(), row.data().note());
    }

    @Override
    default void created(List<Sample> samples) {
        for (var sample : samples) {
            if ("late".equals(sample.label)) sample.stampedAt = Instant.parse("2024-01-15T12:34:56.9999999Z");
        }
    }

    private static void set(Sample sample, @Nullable String note) {
        if (note == null) return;
        switch (note) {
            case "label" -> sample.label = "too long";
            case "late" -> sample.label = "late";
            case "year" -> sample.stampedAt = Instant.parse("+10000-01-01T00:00:00Z");
            case "price" -> sample.price = new BigDecimal("1.005");
            case "surrogate" -> sample.label = "\ud800";
            case "size" -> sample.size = size();
            case "range" -> sample.range = new Range(new BigDecimal("1.5"), new BigDecimal("2"));
            case "wideRange" -> sample.range = new Range(new BigDecimal("1.55"), null);
            default -> throw new IllegalArgumentException(note);
        }
    }

    private static Size size() {
        var size = new Size();
        size.width = new BigDecimal("1.5");
        size.unit = "mm";
        size.measuredAt = Instant.parse("9999-12-31T23:59:59.9999999Z");
        return size;
    }
}
