package education.codeforlife.people;

import education.codeforlife.event.Topic;
import education.codeforlife.platform.Preview;

/**
 * The user can no longer log in.
 *
 * @since 0.1.0
 */
@Preview
@Topic(value = "user_deactivated", key = "userId")
public record UserDeactivated(long userId) {}
