/** Orders with nested objects of every kind that a write record may have, and rules over several fields. */
@NullMarked
package education.codeforlife.viewset.nested;

import org.jspecify.annotations.NullMarked;
