/** Auto-configuration of sessions, their cookies, and the proof against forged requests. */
@NullMarked
package education.codeforlife.session.autoconfigure;

import org.jspecify.annotations.NullMarked;
