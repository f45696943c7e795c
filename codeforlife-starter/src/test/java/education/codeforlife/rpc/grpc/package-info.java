@NullMarked
package education.codeforlife.rpc.grpc;

import org.jspecify.annotations.NullMarked;
