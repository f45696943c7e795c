/** Commands that operators give to a packaged service on its command line, upon which it ends. */
@NullMarked
package education.codeforlife.command.autoconfigure;

import org.jspecify.annotations.NullMarked;
