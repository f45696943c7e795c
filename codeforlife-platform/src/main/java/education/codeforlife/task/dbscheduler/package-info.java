/** Tasks on db-scheduler, in the service's database. */
@NullMarked
package education.codeforlife.task.dbscheduler;

import org.jspecify.annotations.NullMarked;
