/** The annotation processor that writes the sources of fakes. */
@NullMarked
package education.codeforlife.fake.processor;

import org.jspecify.annotations.NullMarked;
