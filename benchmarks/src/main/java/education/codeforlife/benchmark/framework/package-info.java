/** The template's fruits, as a service that is measured. */
@NullMarked
package education.codeforlife.benchmark.framework;

import org.jspecify.annotations.NullMarked;
