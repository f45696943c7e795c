package education.codeforlife.viewset.key;

import education.codeforlife.serializer.Serializer;
import education.codeforlife.serializer.SerializerConfig;
import education.codeforlife.viewset.key.Holders.Holder;
import education.codeforlife.viewset.key.Rows.Coded;
import education.codeforlife.viewset.key.Rows.IntegerRow;
import education.codeforlife.viewset.key.Rows.LongRow;
import education.codeforlife.viewset.key.Rows.ShortRow;
import education.codeforlife.viewset.key.Rows.StringRow;
import education.codeforlife.viewset.key.Rows.UUIDRow;
import java.util.UUID;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

final class Serializers {

    private Serializers() {}

    record ShortRead(Short id, String name) {}

    @Mapper(config = SerializerConfig.class)
    interface ShortSerializer extends Serializer<ShortRow, NamedWrite, ShortRead> {}

    record IntegerRead(Integer id, String name) {}

    @Mapper(config = SerializerConfig.class)
    interface IntegerSerializer extends Serializer<IntegerRow, NamedWrite, IntegerRead> {}

    record LongRead(Long id, String name) {}

    @Mapper(config = SerializerConfig.class)
    interface LongSerializer extends Serializer<LongRow, NamedWrite, LongRead> {}

    record StringRead(String id, String name) {}

    @Mapper(config = SerializerConfig.class)
    interface StringSerializer extends Serializer<StringRow, NamedWrite, StringRead> {}

    record UUIDRead(UUID id, String name) {}

    @Mapper(config = SerializerConfig.class)
    interface UUIDSerializer extends Serializer<UUIDRow, NamedWrite, UUIDRead> {}

    record CodedRead(
            Short shortCode, Integer integerCode, Long longCode, String stringCode, UUID uuidCode, String name) {}

    @Mapper(config = SerializerConfig.class)
    interface CodedSerializer extends Serializer<Coded, NamedWrite, CodedRead> {}

    record HolderRead(Long badgeId, Integer badgeNumber, UUID sealId, String sealCode, String name) {}

    @Mapper(config = SerializerConfig.class)
    interface HolderSerializer extends Serializer<Holder, NamedWrite, HolderRead> {

        @Override
        @Mapping(target = "badgeId", source = "badge.id")
        @Mapping(target = "badgeNumber", source = "badge.number")
        @Mapping(target = "sealId", source = "badge.seal.id")
        @Mapping(target = "sealCode", source = "badge.seal.code")
        HolderRead read(Holder holder);
    }
}
