/**
 * Comparing what a service promises to others with the committed file, so that a reviewer sees each change, and with that of
 * the last release.
 */
@NullMarked
package education.codeforlife.contract.test;

import org.jspecify.annotations.NullMarked;
