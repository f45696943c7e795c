/** Secrets at rest, and hashes that only the service can make. */
@NullMarked
package education.codeforlife.encryption;

import org.jspecify.annotations.NullMarked;
