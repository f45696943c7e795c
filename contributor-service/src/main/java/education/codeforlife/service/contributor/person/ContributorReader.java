package education.codeforlife.service.contributor.person;

import education.codeforlife.serializer.Reader;
import education.codeforlife.serializer.SerializerConfig;
import org.mapstruct.Mapper;

@Mapper(config = SerializerConfig.class)
interface ContributorReader extends Reader<Contributor, ContributorRead> {}
