/** A resource of a service of which a front end has types. */
@NullMarked
package education.codeforlife.frontend.club;

import org.jspecify.annotations.NullMarked;
