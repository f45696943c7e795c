/** Pages of a list: which rows a caller asks for, in which order, and the envelope they come in. */
@NullMarked
package education.codeforlife.pagination;

import org.jspecify.annotations.NullMarked;
