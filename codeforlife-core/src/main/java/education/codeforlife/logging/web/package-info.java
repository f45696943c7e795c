/** The filter that opens and closes the log context of a request, and logs and audits how it ended. */
@NullMarked
package education.codeforlife.logging.web;

import org.jspecify.annotations.NullMarked;
