/** Calls on gRPC: what happens before and after a handler's method, and the stubs that call other services. */
@NullMarked
package education.codeforlife.rpc.grpc;

import org.jspecify.annotations.NullMarked;
