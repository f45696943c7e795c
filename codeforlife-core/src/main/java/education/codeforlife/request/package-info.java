/** Requests: who asks, and for which action. */
@NullMarked
package education.codeforlife.request;

import org.jspecify.annotations.NullMarked;
