/** The request's data in log lines, the masking of secrets, and the audit log. */
@NullMarked
package education.codeforlife.logging;

import org.jspecify.annotations.NullMarked;
