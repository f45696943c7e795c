/** Measures what the library costs, against services that are written by hand. */
@NullMarked
package education.codeforlife.benchmark;

import org.jspecify.annotations.NullMarked;
