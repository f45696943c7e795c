package education.codeforlife.service.account.book;

import education.codeforlife.serializer.Serializer;
import education.codeforlife.serializer.SerializerConfig;
import org.mapstruct.Mapper;

@Mapper(config = SerializerConfig.class)
interface BookSerializer extends Serializer<Book, BookWrite, BookRead> {}
