package education.codeforlife.people;

import education.codeforlife.event.Topic;
import education.codeforlife.platform.Preview;

/**
 * The user has an account.
 *
 * @since 0.1.0
 */
@Preview
@Topic(value = "user_registered", key = "userId")
public record UserRegistered(long userId) {}
