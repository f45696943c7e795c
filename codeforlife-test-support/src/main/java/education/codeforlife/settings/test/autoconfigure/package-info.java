/** Makes {@code local} the environment of tests, without any annotation. */
@NullMarked
package education.codeforlife.settings.test.autoconfigure;

import org.jspecify.annotations.NullMarked;
