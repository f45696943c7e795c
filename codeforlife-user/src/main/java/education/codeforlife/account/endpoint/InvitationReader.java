package education.codeforlife.account.endpoint;

import education.codeforlife.api.Internal;
import education.codeforlife.serializer.Reader;
import education.codeforlife.serializer.SerializerConfig;
import education.codeforlife.user.TeacherInvitation;
import org.mapstruct.Mapper;

/**
 * Reads invitations.
 *
 * @since 0.1.0
 */
@Internal
@Mapper(config = SerializerConfig.class)
public interface InvitationReader extends Reader<TeacherInvitation, InvitationRead> {}
