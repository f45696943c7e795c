/** Tests of what is sent and answered on the wire, over real connections. */
@NullMarked
package education.codeforlife.wire;

import org.jspecify.annotations.NullMarked;
