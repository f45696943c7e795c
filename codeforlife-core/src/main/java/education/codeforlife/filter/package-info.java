/** Filters: which rows of a list a caller asks for with query parameters, and in which order. */
@NullMarked
package education.codeforlife.filter;

import org.jspecify.annotations.NullMarked;
