/** Sessions in the library's own tables, by Spring Session. */
@NullMarked
package education.codeforlife.session.jdbc;

import org.jspecify.annotations.NullMarked;
