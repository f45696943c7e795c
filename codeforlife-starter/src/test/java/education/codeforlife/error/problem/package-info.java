/** Tests of what a service refuses and limits, in the shape that clients ask for. */
@NullMarked
package education.codeforlife.error.problem;

import org.jspecify.annotations.NullMarked;
