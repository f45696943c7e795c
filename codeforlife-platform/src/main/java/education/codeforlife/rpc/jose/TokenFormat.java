package education.codeforlife.rpc.jose;

import java.time.Duration;

/** The parts of tokens that issuers and callees agree on. */
final class TokenFormat {

    /** The type of the token of a service, so that an assertion cannot be sent in its place. */
    static final String SERVICE = "codeforlife-service+jwt";

    /** The type of the assertion of a person. */
    static final String PERSON = "codeforlife-person+jwt";

    static final String EPOCH = "epoch";
    static final String PENDING_FACTORS = "pending_factors";

    static final String BEARER = "Bearer ";

    /** The name of the metadata, and of the header, with the token of the service. */
    static final String AUTHORIZATION = "authorization";

    /** The name of the metadata, and of the header, with the assertion of the person. */
    static final String ASSERTION = "codeforlife-person";

    static final Duration SERVICE_LIFETIME = Duration.ofSeconds(30);
    static final Duration PERSON_LIFETIME = Duration.ofSeconds(60);

    /** By how much the clocks of two nodes may differ. */
    static final Duration CLOCK_SKEW = Duration.ofSeconds(5);

    private TokenFormat() {}
}
