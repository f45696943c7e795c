/** Tests of the columns of entities. */
@NullMarked
package education.codeforlife.column.autoconfigure;

import org.jspecify.annotations.NullMarked;
