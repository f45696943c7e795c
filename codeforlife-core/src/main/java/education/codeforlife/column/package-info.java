/**
 * The columns that the attributes of entities are stored in: which values they hold, and as what. Its size: each kind of
 * column has a rule of its own.
 */
@NullMarked
package education.codeforlife.column;

import org.jspecify.annotations.NullMarked;
