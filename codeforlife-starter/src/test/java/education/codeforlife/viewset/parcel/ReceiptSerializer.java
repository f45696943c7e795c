package education.codeforlife.viewset.parcel;

import education.codeforlife.serializer.Serializer;
import education.codeforlife.serializer.SerializerConfig;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper(config = SerializerConfig.class)
interface ReceiptSerializer extends Serializer<Parcel, ParcelWrite, Receipt> {

    @Override
    @Mapping(target = "number", source = "id")
    Receipt read(Parcel parcel);
}
