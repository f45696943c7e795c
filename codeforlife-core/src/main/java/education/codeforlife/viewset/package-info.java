/** View sets: all that can be done with one model over HTTP, declared in one class. */
@NullMarked
package education.codeforlife.viewset;

import org.jspecify.annotations.NullMarked;
