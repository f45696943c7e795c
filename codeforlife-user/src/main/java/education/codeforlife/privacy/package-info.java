/** What is held about a person: its export, and its erasure until nothing personal is left. */
@NullMarked
package education.codeforlife.privacy;

import org.jspecify.annotations.NullMarked;
