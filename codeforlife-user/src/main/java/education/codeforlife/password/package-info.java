/** Passwords: which are good enough, how they are hashed and checked, and random ones. */
@NullMarked
package education.codeforlife.password;

import org.jspecify.annotations.NullMarked;
