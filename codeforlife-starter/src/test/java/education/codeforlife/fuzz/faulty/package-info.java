/** A service with faults that a fuzz test has to find. */
@NullMarked
package education.codeforlife.fuzz.faulty;

import org.jspecify.annotations.NullMarked;
