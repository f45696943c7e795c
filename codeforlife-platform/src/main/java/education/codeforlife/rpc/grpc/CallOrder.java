package education.codeforlife.rpc.grpc;

import education.codeforlife.api.Internal;

/**
 * The order of what a call passes on its way to its handler. Micrometer's observation, which has the order 0, is before
 * all of it; what translates exceptions is the innermost.
 *
 * <pre>
 * observation → log → deadline → gate (caller, permission) → validation → exceptions → handler
 * </pre>
 *
 * @since 0.1.0
 */
@Internal
public final class CallOrder {

    public static final int LOG = 100;
    public static final int DEADLINE = 200;
    public static final int GATE = 300;
    public static final int VALIDATION = 400;
    public static final int EXCEPTIONS = 500;

    private CallOrder() {}
}
