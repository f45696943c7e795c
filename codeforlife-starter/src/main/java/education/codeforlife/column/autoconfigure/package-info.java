/** Auto-configuration of {@link education.codeforlife.column}. */
@NullMarked
package education.codeforlife.column.autoconfigure;

import org.jspecify.annotations.NullMarked;
