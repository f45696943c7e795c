package education.codeforlife.user;

/**
 * A user has new tokens that stand in for one-time passwords; the old ones no longer count.
 *
 * @since 0.1.0
 */
public record OtpBypassTokensRegenerated(long userId) {}
