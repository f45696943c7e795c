/** Google accounts, tested against two servers. */
@NullMarked
package education.codeforlife.auth.google;

import org.jspecify.annotations.NullMarked;
