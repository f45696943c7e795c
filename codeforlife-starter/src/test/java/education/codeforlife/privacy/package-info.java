/** Exporting and erasing what is held about people, on a real database. */
@NullMarked
package education.codeforlife.privacy;

import org.jspecify.annotations.NullMarked;
