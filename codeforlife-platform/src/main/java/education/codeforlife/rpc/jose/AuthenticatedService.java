package education.codeforlife.rpc.jose;

import education.codeforlife.request.CallingService;
import education.codeforlife.request.RequestUser;
import org.jspecify.annotations.Nullable;

/** @param assertion that of the person, to be forwarded; {@code null} without a person */
record AuthenticatedService(
        String name, RequestUser person, @Nullable Assertion assertion) implements CallingService {}
