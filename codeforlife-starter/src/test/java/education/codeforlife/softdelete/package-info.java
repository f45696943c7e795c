/** An application with soft-deletable entities of its own. */
@NullMarked
package education.codeforlife.softdelete;

import org.jspecify.annotations.NullMarked;
