@NullMarked
package education.codeforlife.encryption.tink;

import org.jspecify.annotations.NullMarked;
