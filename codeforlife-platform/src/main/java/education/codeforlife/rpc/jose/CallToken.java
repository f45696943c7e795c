package education.codeforlife.rpc.jose;

import education.codeforlife.api.Internal;

/**
 * The proof that a service makes one call.
 *
 * @param token signed by the service, the same for several calls
 * @param code of this call only
 * @since 0.1.0
 */
@Internal
public record CallToken(String token, String code) {}
