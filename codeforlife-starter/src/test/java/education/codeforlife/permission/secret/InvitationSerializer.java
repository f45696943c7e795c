package education.codeforlife.permission.secret;

import education.codeforlife.serializer.Serializer;
import education.codeforlife.serializer.SerializerConfig;
import org.mapstruct.Mapper;

@Mapper(config = SerializerConfig.class)
interface InvitationSerializer extends Serializer<Invitation, Acceptance, InvitationRead> {}
