/** Creating and changing people, on a real database. */
@NullMarked
package education.codeforlife.registration;

import org.jspecify.annotations.NullMarked;
