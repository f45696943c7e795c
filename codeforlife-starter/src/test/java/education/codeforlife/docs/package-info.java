/** The code that the pages in {@code docs} show: compiled here, so that it stays true. */
@NullMarked
package education.codeforlife.docs;

import org.jspecify.annotations.NullMarked;
