/** Contributors, and the view set that lists them. */
@NullMarked
package education.codeforlife.service.contributor.person;

import org.jspecify.annotations.NullMarked;
