/** A service with an encrypted attribute. */
@NullMarked
package education.codeforlife.encryption.diary;

import org.jspecify.annotations.NullMarked;
