/** View sets of rows with keys of every type: primary keys, and unique attributes that paths look up. */
@NullMarked
package education.codeforlife.viewset.key;

import org.jspecify.annotations.NullMarked;
