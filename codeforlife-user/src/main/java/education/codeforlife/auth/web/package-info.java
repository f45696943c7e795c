/** The endpoints of signing in. */
@NullMarked
package education.codeforlife.auth.web;

import org.jspecify.annotations.NullMarked;
