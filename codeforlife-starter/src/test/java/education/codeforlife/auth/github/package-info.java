/** Workflows as callers, tested over HTTP. */
@NullMarked
package education.codeforlife.auth.github;

import org.jspecify.annotations.NullMarked;
