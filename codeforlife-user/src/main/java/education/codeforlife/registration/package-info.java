/** Creating users, schools and classes, and all changes of them that a rule stands behind. */
@NullMarked
package education.codeforlife.registration;

import org.jspecify.annotations.NullMarked;
