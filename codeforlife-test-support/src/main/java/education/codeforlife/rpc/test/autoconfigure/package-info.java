/** Auto-configuration of calls in tests. */
@NullMarked
package education.codeforlife.rpc.test.autoconfigure;

import org.jspecify.annotations.NullMarked;
