/** The export of all data about a person, and their erasure until nothing personal is left. */
@NullMarked
package education.codeforlife.privacy;

import org.jspecify.annotations.NullMarked;
