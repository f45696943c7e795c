/** Books. */
@NullMarked
package education.codeforlife.service.account.book;

import org.jspecify.annotations.NullMarked;
