/** Tests of the outbox and the inbox. */
@NullMarked
package education.codeforlife.event.jdbc;

import org.jspecify.annotations.NullMarked;
