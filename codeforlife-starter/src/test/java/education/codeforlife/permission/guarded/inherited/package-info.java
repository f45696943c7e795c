/** A controller whose methods are inherited in another package. */
@NullMarked
package education.codeforlife.permission.guarded.inherited;

import org.jspecify.annotations.NullMarked;
