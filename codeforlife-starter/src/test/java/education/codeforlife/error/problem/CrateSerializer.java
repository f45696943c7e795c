package education.codeforlife.error.problem;

import education.codeforlife.serializer.Row;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.serializer.SerializerConfig;
import org.mapstruct.Mapper;

@Mapper(config = SerializerConfig.class)
interface CrateSerializer extends Serializer<Crate, CrateWrite, CrateRead> {

    @Override
    default void updating(Row<Crate, CrateWrite> row) {
        if (row.entity().getName().equals("leaky")) throw new LabController.Leaked();
    }
}
