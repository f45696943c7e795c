/** Auto-configuration of soft deletion. */
@NullMarked
package education.codeforlife.softdelete.autoconfigure;

import org.jspecify.annotations.NullMarked;
