/** The recurring task of events, on db-scheduler. */
@NullMarked
package education.codeforlife.event.dbscheduler;

import org.jspecify.annotations.NullMarked;
