/** The contracts of every cipher and of every keyed hash. */
@NullMarked
package education.codeforlife.encryption.test;

import org.jspecify.annotations.NullMarked;
