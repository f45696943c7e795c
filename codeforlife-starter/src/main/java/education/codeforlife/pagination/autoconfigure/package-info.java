/** Auto-configuration of pagination. */
@NullMarked
package education.codeforlife.pagination.autoconfigure;

import org.jspecify.annotations.NullMarked;
