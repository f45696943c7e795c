/** The outbox and the inbox of events, in the service's database. */
@NullMarked
package education.codeforlife.event.jdbc;

import org.jspecify.annotations.NullMarked;
