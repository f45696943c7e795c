/** Small made-up worlds of schools, and what their people may see by the words of the wire contract. */
@NullMarked
package education.codeforlife.directory.world;

import org.jspecify.annotations.NullMarked;
