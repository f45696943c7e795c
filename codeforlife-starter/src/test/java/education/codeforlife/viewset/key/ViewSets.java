package education.codeforlife.viewset.key;

import education.codeforlife.request.Action;
import education.codeforlife.request.RequestUser;
import education.codeforlife.viewset.ViewSet;
import education.codeforlife.viewset.key.Rows.Coded;
import education.codeforlife.viewset.key.Rows.IntegerRow;
import education.codeforlife.viewset.key.Rows.LongRow;
import education.codeforlife.viewset.key.Rows.ShortRow;
import education.codeforlife.viewset.key.Rows.StringRow;
import education.codeforlife.viewset.key.Rows.UUIDRow;
import education.codeforlife.viewset.key.Serializers.CodedRead;
import education.codeforlife.viewset.key.Serializers.CodedSerializer;
import education.codeforlife.viewset.key.Serializers.IntegerRead;
import education.codeforlife.viewset.key.Serializers.IntegerSerializer;
import education.codeforlife.viewset.key.Serializers.LongRead;
import education.codeforlife.viewset.key.Serializers.LongSerializer;
import education.codeforlife.viewset.key.Serializers.ShortRead;
import education.codeforlife.viewset.key.Serializers.ShortSerializer;
import education.codeforlife.viewset.key.Serializers.StringRead;
import education.codeforlife.viewset.key.Serializers.StringSerializer;
import education.codeforlife.viewset.key.Serializers.UUIDRead;
import education.codeforlife.viewset.key.Serializers.UUIDSerializer;
import java.util.UUID;
import org.springframework.data.jpa.domain.Specification;

/** Each is served as it is, and with a scope, which takes other queries. */
final class ViewSets {

    private ViewSets() {}

    @ViewSet("short-rows")
    static class ShortRows extends KeyedViewSet<ShortRow, Short, ShortRead> {
        ShortRows(ShortSerializer serializer) {
            super(serializer);
        }
    }

    @ViewSet("scoped-short-rows")
    static class ScopedShortRows extends ShortRows {
        ScopedShortRows(ShortSerializer serializer) {
            super(serializer);
        }

        @Override
        protected Specification<ShortRow> scope(RequestUser user, Action action) {
            return named();
        }
    }

    @ViewSet("integer-rows")
    static class IntegerRows extends KeyedViewSet<IntegerRow, Integer, IntegerRead> {
        IntegerRows(IntegerSerializer serializer) {
            super(serializer);
        }
    }

    @ViewSet("scoped-integer-rows")
    static class ScopedIntegerRows extends IntegerRows {
        ScopedIntegerRows(IntegerSerializer serializer) {
            super(serializer);
        }

        @Override
        protected Specification<IntegerRow> scope(RequestUser user, Action action) {
            return named();
        }
    }

    @ViewSet("long-rows")
    static class LongRows extends KeyedViewSet<LongRow, Long, LongRead> {
        LongRows(LongSerializer serializer) {
            super(serializer);
        }
    }

    @ViewSet("scoped-long-rows")
    static class ScopedLongRows extends LongRows {
        ScopedLongRows(LongSerializer serializer) {
            super(serializer);
        }

        @Override
        protected Specification<LongRow> scope(RequestUser user, Action action) {
            return named();
        }
    }

    @ViewSet("string-rows")
    static class StringRows extends KeyedViewSet<StringRow, String, StringRead> {
        StringRows(StringSerializer serializer) {
            super(serializer);
        }
    }

    @ViewSet("scoped-string-rows")
    static class ScopedStringRows extends StringRows {
        ScopedStringRows(StringSerializer serializer) {
            super(serializer);
        }

        @Override
        protected Specification<StringRow> scope(RequestUser user, Action action) {
            return named();
        }
    }

    @ViewSet("uuid-rows")
    static class UUIDRows extends KeyedViewSet<UUIDRow, UUID, UUIDRead> {
        UUIDRows(UUIDSerializer serializer) {
            super(serializer);
        }
    }

    @ViewSet("scoped-uuid-rows")
    static class ScopedUUIDRows extends UUIDRows {
        ScopedUUIDRows(UUIDSerializer serializer) {
            super(serializer);
        }

        @Override
        protected Specification<UUIDRow> scope(RequestUser user, Action action) {
            return named();
        }
    }

    @ViewSet("short-codes")
    static class ShortCodes extends KeyedViewSet<Coded, Short, CodedRead> {
        ShortCodes(CodedSerializer serializer) {
            super(serializer);
        }

        @Override
        protected String lookup() {
            return "shortCode";
        }
    }

    @ViewSet("scoped-short-codes")
    static class ScopedShortCodes extends ShortCodes {
        ScopedShortCodes(CodedSerializer serializer) {
            super(serializer);
        }

        @Override
        protected Specification<Coded> scope(RequestUser user, Action action) {
            return named();
        }
    }

    @ViewSet("integer-codes")
    static class IntegerCodes extends KeyedViewSet<Coded, Integer, CodedRead> {
        IntegerCodes(CodedSerializer serializer) {
            super(serializer);
        }

        @Override
        protected String lookup() {
            return "integerCode";
        }
    }

    @ViewSet("scoped-integer-codes")
    static class ScopedIntegerCodes extends IntegerCodes {
        ScopedIntegerCodes(CodedSerializer serializer) {
            super(serializer);
        }

        @Override
        protected Specification<Coded> scope(RequestUser user, Action action) {
            return named();
        }
    }

    @ViewSet("long-codes")
    static class LongCodes extends KeyedViewSet<Coded, Long, CodedRead> {
        LongCodes(CodedSerializer serializer) {
            super(serializer);
        }

        @Override
        protected String lookup() {
            return "longCode";
        }
    }

    @ViewSet("scoped-long-codes")
    static class ScopedLongCodes extends LongCodes {
        ScopedLongCodes(CodedSerializer serializer) {
            super(serializer);
        }

        @Override
        protected Specification<Coded> scope(RequestUser user, Action action) {
            return named();
        }
    }

    @ViewSet("string-codes")
    static class StringCodes extends KeyedViewSet<Coded, String, CodedRead> {
        StringCodes(CodedSerializer serializer) {
            super(serializer);
        }

        @Override
        protected String lookup() {
            return "stringCode";
        }
    }

    @ViewSet("scoped-string-codes")
    static class ScopedStringCodes extends StringCodes {
        ScopedStringCodes(CodedSerializer serializer) {
            super(serializer);
        }

        @Override
        protected Specification<Coded> scope(RequestUser user, Action action) {
            return named();
        }
    }

    @ViewSet("uuid-codes")
    static class UUIDCodes extends KeyedViewSet<Coded, UUID, CodedRead> {
        UUIDCodes(CodedSerializer serializer) {
            super(serializer);
        }

        @Override
        protected String lookup() {
            return "uuidCode";
        }
    }

    @ViewSet("scoped-uuid-codes")
    static class ScopedUUIDCodes extends UUIDCodes {
        ScopedUUIDCodes(CodedSerializer serializer) {
            super(serializer);
        }

        @Override
        protected Specification<Coded> scope(RequestUser user, Action action) {
            return named();
        }
    }
}
