/** A clock that tests set. */
@NullMarked
package education.codeforlife.settings.test;

import org.jspecify.annotations.NullMarked;
