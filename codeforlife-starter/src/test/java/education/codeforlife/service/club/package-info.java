/** The service of {@code docs/tutorial} at the end of its last part. */
@NullMarked
package education.codeforlife.service.club;

import org.jspecify.annotations.NullMarked;
