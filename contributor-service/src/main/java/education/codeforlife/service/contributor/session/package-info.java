/** Contributors as the users of sessions, and the endpoints that sign them in. */
@NullMarked
package education.codeforlife.service.contributor.session;

import org.jspecify.annotations.NullMarked;
