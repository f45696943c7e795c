/** Sessions on the wire: cookies, Spring Security's view of them, and the endpoints. */
@NullMarked
package education.codeforlife.session.web;

import org.jspecify.annotations.NullMarked;
