/** What requests cost the database. */
@NullMarked
package education.codeforlife.performance;

import org.jspecify.annotations.NullMarked;
