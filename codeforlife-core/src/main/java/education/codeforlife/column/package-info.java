/** The columns that the attributes of entities are stored in: which values they hold, and as what. */
@NullMarked
package education.codeforlife.column;

import org.jspecify.annotations.NullMarked;
