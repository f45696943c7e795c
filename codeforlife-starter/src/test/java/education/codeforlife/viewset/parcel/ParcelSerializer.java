package education.codeforlife.viewset.parcel;

import education.codeforlife.serializer.Serializer;
import education.codeforlife.serializer.SerializerConfig;
import org.mapstruct.Mapper;

@Mapper(config = SerializerConfig.class)
interface ParcelSerializer extends Serializer<Parcel, ParcelWrite, ParcelRead> {}
