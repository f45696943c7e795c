/** Handlers of every kind over real HTTP, closed until they are opened. */
@NullMarked
package education.codeforlife.permission.handler;

import org.jspecify.annotations.NullMarked;
