/** The library's own endpoints, with view sets that write. */
@NullMarked
package education.codeforlife.fuzz.library;

import org.jspecify.annotations.NullMarked;
