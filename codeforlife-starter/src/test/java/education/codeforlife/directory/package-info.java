/** Users, schools and classes as services serve them. */
@NullMarked
package education.codeforlife.directory;

import org.jspecify.annotations.NullMarked;
