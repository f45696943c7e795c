/** Controllers with rules of Spring Security, enforced or refused. */
@NullMarked
package education.codeforlife.permission.guarded;

import org.jspecify.annotations.NullMarked;
