/** Limits of attempts as properties. */
@NullMarked
package education.codeforlife.attempt.autoconfigure;

import org.jspecify.annotations.NullMarked;
