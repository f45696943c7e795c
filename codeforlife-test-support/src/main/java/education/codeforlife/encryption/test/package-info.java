/** What every cipher and every keyed hash has to keep. */
@NullMarked
package education.codeforlife.encryption.test;

import org.jspecify.annotations.NullMarked;
