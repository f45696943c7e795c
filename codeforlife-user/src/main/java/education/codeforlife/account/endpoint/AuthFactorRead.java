package education.codeforlife.account.endpoint;

import education.codeforlife.user.AuthFactorType;

/**
 * A second factor as teachers read it, without its secret.
 *
 * @param user the id of the user whose it is
 * @since 0.1.0
 */
public record AuthFactorRead(Long id, AuthFactorType type, Long user) {}
