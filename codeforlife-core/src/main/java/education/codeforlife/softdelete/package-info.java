/** Soft deletion: rows that are marked inactive instead of being deleted, and stay out of what the library loads. */
@NullMarked
package education.codeforlife.softdelete;

import org.jspecify.annotations.NullMarked;
