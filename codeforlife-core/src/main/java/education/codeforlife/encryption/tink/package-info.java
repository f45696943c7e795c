/** Encryption by Google's Tink, with keysets that are given as JSON. */
@NullMarked
package education.codeforlife.encryption.tink;

import org.jspecify.annotations.NullMarked;
