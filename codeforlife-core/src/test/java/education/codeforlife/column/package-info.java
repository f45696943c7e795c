/** Tests of what columns make of values. */
@NullMarked
package education.codeforlife.column;

import org.jspecify.annotations.NullMarked;
