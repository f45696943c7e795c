/** A scanner that fails a test run in which a secret was logged. */
@NullMarked
package education.codeforlife.logging.test;

import org.jspecify.annotations.NullMarked;
