/** Calls the handlers of a service in tests. */
@NullMarked
package education.codeforlife.rpc.test;

import org.jspecify.annotations.NullMarked;
