/** Log lines and audit of requests over real HTTP. */
@NullMarked
package education.codeforlife.logging.web;

import org.jspecify.annotations.NullMarked;
