package education.codeforlife.account.endpoint;

/**
 * A token that is left to its user, without its text, which is shown when it is made.
 *
 * @param used never, since a used token is gone
 * @since 0.1.0
 */
public record OtpBypassTokenRead(Long id, boolean used) {}
