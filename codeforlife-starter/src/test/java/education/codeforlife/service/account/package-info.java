/** The service of {@code docs/getting-started.md}, as its readers have it. */
@NullMarked
package education.codeforlife.service.account;

import org.jspecify.annotations.NullMarked;
