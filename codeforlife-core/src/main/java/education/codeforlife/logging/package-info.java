/** What log lines tell of a request, what is never in them, and the audit log. */
@NullMarked
package education.codeforlife.logging;

import org.jspecify.annotations.NullMarked;
