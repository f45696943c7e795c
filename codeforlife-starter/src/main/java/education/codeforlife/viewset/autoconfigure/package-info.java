/** Auto-configuration of view sets. */
@NullMarked
package education.codeforlife.viewset.autoconfigure;

import org.jspecify.annotations.NullMarked;
