/** The generator of requests. */
@NullMarked
package education.codeforlife.fuzz.test;

import org.jspecify.annotations.NullMarked;
