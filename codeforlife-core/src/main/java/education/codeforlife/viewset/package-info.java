/**
 * View sets: all that can be done with one model over HTTP, declared in one class. Its size: each action is an interface
 * of its own, and each check of a write is a small type.
 */
@NullMarked
package education.codeforlife.viewset;

import org.jspecify.annotations.NullMarked;
