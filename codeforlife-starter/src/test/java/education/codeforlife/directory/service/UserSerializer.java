package education.codeforlife.directory.service;

import education.codeforlife.directory.UserRead;
import education.codeforlife.directory.UserReader;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.serializer.SerializerConfig;
import education.codeforlife.user.User;
import org.mapstruct.Mapper;

@Mapper(config = SerializerConfig.class)
interface UserSerializer extends UserReader, Serializer<User, UserWrite, UserRead> {}
