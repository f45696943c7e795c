/** A service that declares tasks of every kind. */
@NullMarked
package education.codeforlife.task.declared;

import org.jspecify.annotations.NullMarked;
