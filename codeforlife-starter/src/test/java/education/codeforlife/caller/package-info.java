/** Tests of the callers of requests on a real database. */
@NullMarked
package education.codeforlife.caller;

import org.jspecify.annotations.NullMarked;
