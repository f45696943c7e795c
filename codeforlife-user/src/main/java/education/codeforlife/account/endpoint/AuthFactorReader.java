package education.codeforlife.account.endpoint;

import education.codeforlife.api.Internal;
import education.codeforlife.serializer.Reader;
import education.codeforlife.serializer.SerializerConfig;
import education.codeforlife.user.AuthFactor;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/**
 * Reads second factors.
 *
 * @since 0.1.0
 */
@Internal
@Mapper(config = SerializerConfig.class)
public interface AuthFactorReader extends Reader<AuthFactor, AuthFactorRead> {

    @Override
    @Mapping(target = "user", source = "user.id")
    AuthFactorRead read(AuthFactor factor);
}
