/** Tests of schedulers on a database. */
@NullMarked
package education.codeforlife.task.dbscheduler;

import org.jspecify.annotations.NullMarked;
