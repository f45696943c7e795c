/** Tests that nothing personal is forgotten: no table in an erasure, no value after it. */
@NullMarked
package education.codeforlife.privacy.test;

import org.jspecify.annotations.NullMarked;
