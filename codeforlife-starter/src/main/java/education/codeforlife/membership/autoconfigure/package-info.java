/** Wires the membership of schools and classes. */
@NullMarked
package education.codeforlife.membership.autoconfigure;

import org.jspecify.annotations.NullMarked;
