/** The defaults that services start from. */
@NullMarked
package education.codeforlife.settings.autoconfigure;

import org.jspecify.annotations.NullMarked;
