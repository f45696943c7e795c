package education.codeforlife.directory;

import education.codeforlife.api.Internal;
import education.codeforlife.serializer.Reader;
import education.codeforlife.serializer.SerializerConfig;
import education.codeforlife.user.School;
import org.mapstruct.Mapper;

/**
 * Reads schools.
 *
 * @since 0.1.0
 */
@Internal
@Mapper(config = SerializerConfig.class)
public interface SchoolReader extends Reader<School, SchoolRead> {}
