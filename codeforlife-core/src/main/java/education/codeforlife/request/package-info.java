/** Requests: who asks, for which action, and how what they wrote is read. */
@NullMarked
package education.codeforlife.request;

import org.jspecify.annotations.NullMarked;
