/** Tests of the tokens of services. */
@NullMarked
package education.codeforlife.rpc.jose;

import org.jspecify.annotations.NullMarked;
