/** Tests of a service whose database goes away and comes back. */
@NullMarked
package education.codeforlife.database.outage;

import org.jspecify.annotations.NullMarked;
