/** Calls between services, with the same permissions and errors as requests have. */
@NullMarked
package education.codeforlife.rpc;

import org.jspecify.annotations.NullMarked;
