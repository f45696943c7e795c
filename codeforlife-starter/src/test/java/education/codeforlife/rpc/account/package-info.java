/** A service that serves calls, and calls itself. */
@NullMarked
package education.codeforlife.rpc.account;

import org.jspecify.annotations.NullMarked;
