package education.codeforlife.rpc.jose;

import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.util.Base64URL;
import java.text.ParseException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The parts of tokens that issuers and callees agree on. */
final class TokenFormat {

    /** The type of the token of a service, so that an assertion cannot be sent in its place. */
    static final String SERVICE = "codeforlife-service+jwt";

    /** The type of the assertion of a person. */
    static final String PERSON = "codeforlife-person+jwt";

    /** The claim with the hashes of the codes of calls. */
    static final String CODES = "codes";

    static final String EPOCH = "epoch";
    static final String PENDING_FACTORS = "pending_factors";

    static final String BEARER = "Bearer ";

    /** The name of the metadata, and of the header, with the token of the service. */
    static final String AUTHORIZATION = "authorization";

    /** The name of the metadata, and of the header, with the assertion of the person. */
    static final String ASSERTION = "codeforlife-person";

    /** The name of the metadata, and of the header, with the code of the call. */
    static final String CODE = "codeforlife-call";

    /** More codes than any service puts into a token. */
    static final int MAX_CODES = 256;

    static final Duration SERVICE_LIFETIME = Duration.ofSeconds(30);
    static final Duration PERSON_LIFETIME = Duration.ofSeconds(60);

    /** By how much the clocks of two nodes may differ. */
    static final Duration CLOCK_SKEW = Duration.ofSeconds(5);

    private TokenFormat() {}

    /** Returns the token of the header; {@code null} if it is not a bearer token. */
    static @Nullable String bearerToken(String header) {
        return header.regionMatches(true, 0, BEARER, 0, BEARER.length()) ? header.substring(BEARER.length()) : null;
    }

    /** Returns whether the header has a token that says that it is one of a service, true or not. */
    static boolean isServiceToken(String header) {
        var token = bearerToken(header);
        if (token == null) return false;
        try {
            var type = JWSHeader.parse(new Base64URL(token.split("\\.", 2)[0])).getType();
            return type != null && SERVICE.equalsIgnoreCase(type.getType());
        } catch (ParseException | IllegalArgumentException e) {
            return false;
        }
    }
}
