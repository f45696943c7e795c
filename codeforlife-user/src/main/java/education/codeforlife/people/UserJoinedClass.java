package education.codeforlife.people;

import education.codeforlife.event.Topic;
import education.codeforlife.platform.Preview;

/**
 * The user is a student of the class.
 *
 * @since 0.1.0
 */
@Preview
@Topic(value = "user_joined_class", key = "userId")
public record UserJoinedClass(long userId, long classId) {}
