/** The portal of Code for Life, as a team would write it on the library. */
@NullMarked
package education.codeforlife.example.portal;

import org.jspecify.annotations.NullMarked;
