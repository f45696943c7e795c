package education.codeforlife.benchmark.framework;

import education.codeforlife.serializer.Reader;
import education.codeforlife.serializer.SerializerConfig;
import org.mapstruct.Mapper;

@Mapper(config = SerializerConfig.class)
interface BasketReader extends Reader<Basket, BasketRead> {}
