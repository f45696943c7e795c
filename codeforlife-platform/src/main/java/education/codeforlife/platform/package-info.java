/** The rules that the packages of the platform share. */
@NullMarked
package education.codeforlife.platform;

import org.jspecify.annotations.NullMarked;
