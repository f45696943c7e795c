/** Marks what the promise of versioning does not cover. */
@NullMarked
package education.codeforlife.api;

import org.jspecify.annotations.NullMarked;
