/** Wires the lookup of the caller of a request, and the end of sessions whose users change. */
@NullMarked
package education.codeforlife.caller.autoconfigure;

import org.jspecify.annotations.NullMarked;
