/** The library's own view sets, in a service that has none. */
@NullMarked
package education.codeforlife.directory.library;

import org.jspecify.annotations.NullMarked;
