package education.codeforlife.column;

import education.codeforlife.api.Internal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.hibernate.boot.model.TypeContributions;
import org.hibernate.boot.model.TypeContributor;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.InstantJavaType;
import org.hibernate.type.descriptor.java.LocalDateTimeJavaType;
import org.hibernate.type.descriptor.java.LocalTimeJavaType;
import org.hibernate.type.descriptor.java.OffsetDateTimeJavaType;
import org.hibernate.type.descriptor.java.ZonedDateTimeJavaType;
import org.hibernate.type.descriptor.jdbc.JdbcType;
import org.hibernate.type.descriptor.jdbc.JdbcTypeIndicators;
import org.jspecify.annotations.Nullable;

/**
 * Binds times with microseconds, which is what PostgreSQL stores, and compares them so. The driver would round what is
 * finer: a parameter would miss the row that was written with the same time.
 *
 * @since 0.1.0
 */
@Internal
public final class MicrosecondTypes implements TypeContributor {

    @Override
    public void contribute(TypeContributions contributions, ServiceRegistry services) {
        contributions.contributeJavaType(new Instants());
        contributions.contributeJavaType(new LocalTimes());
        contributions.contributeJavaType(new LocalDateTimes());
        contributions.contributeJavaType(new OffsetDateTimes());
        contributions.contributeJavaType(new ZonedDateTimes());
    }

    private static final class Instants extends InstantJavaType {

        private static @Nullable Instant micros(@Nullable Instant time) {
            return time == null ? null : time.truncatedTo(ChronoUnit.MICROS);
        }

        @Override
        public <X> X unwrap(Instant time, Class<X> type, WrapperOptions options) {
            return super.unwrap(micros(time), type, options);
        }

        @Override
        public boolean areEqual(Instant one, Instant another) {
            return super.areEqual(micros(one), micros(another));
        }
    }

    private static final class LocalTimes extends LocalTimeJavaType {

        private static @Nullable LocalTime micros(@Nullable LocalTime time) {
            return time == null ? null : time.truncatedTo(ChronoUnit.MICROS);
        }

        @Override
        public <X> X unwrap(LocalTime time, Class<X> type, WrapperOptions options) {
            return super.unwrap(micros(time), type, options);
        }

        @Override
        public boolean areEqual(LocalTime one, LocalTime another) {
            return super.areEqual(micros(one), micros(another));
        }
    }

    private static final class LocalDateTimes extends LocalDateTimeJavaType {

        private static @Nullable LocalDateTime micros(@Nullable LocalDateTime time) {
            return time == null ? null : time.truncatedTo(ChronoUnit.MICROS);
        }

        @Override
        public <X> X unwrap(LocalDateTime time, Class<X> type, WrapperOptions options) {
            return super.unwrap(micros(time), type, options);
        }

        @Override
        public boolean areEqual(LocalDateTime one, LocalDateTime another) {
            return super.areEqual(micros(one), micros(another));
        }
    }

    private static final class OffsetDateTimes extends OffsetDateTimeJavaType {

        private static @Nullable OffsetDateTime micros(@Nullable OffsetDateTime time) {
            return time == null ? null : time.truncatedTo(ChronoUnit.MICROS);
        }

        @Override
        public <X> X unwrap(OffsetDateTime time, Class<X> type, WrapperOptions options) {
            return super.unwrap(micros(time), type, options);
        }

        @Override
        public boolean areEqual(OffsetDateTime one, OffsetDateTime another) {
            return super.areEqual(micros(one), micros(another));
        }
    }

    private static final class ZonedDateTimes extends ZonedDateTimeJavaType {

        /** The driver does not know the type itself. */
        @Override
        public JdbcType getRecommendedJdbcType(JdbcTypeIndicators context) {
            return context.getJdbcType(context.getDefaultZonedTimestampSqlType());
        }

        private static @Nullable ZonedDateTime micros(@Nullable ZonedDateTime time) {
            return time == null ? null : time.truncatedTo(ChronoUnit.MICROS);
        }

        @Override
        public <X> X unwrap(ZonedDateTime time, Class<X> type, WrapperOptions options) {
            return super.unwrap(micros(time), type, options);
        }

        @Override
        public boolean areEqual(ZonedDateTime one, ZonedDateTime another) {
            return super.areEqual(micros(one), micros(another));
        }
    }
}
