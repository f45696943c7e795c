package education.codeforlife.people;

import education.codeforlife.event.Topic;
import education.codeforlife.platform.Preview;

/**
 * The user is no longer a student of the class.
 *
 * @since 0.1.0
 */
@Preview
@Topic(value = "user_left_class", key = "userId")
public record UserLeftClass(long userId, long classId) {}
