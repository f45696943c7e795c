/** Tests of the clean-up. */
@NullMarked
package education.codeforlife.task;

import org.jspecify.annotations.NullMarked;
