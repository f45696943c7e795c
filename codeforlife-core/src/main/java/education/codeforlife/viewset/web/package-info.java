/**
 * Routes HTTP requests to the actions of view sets, and reads their bodies. Its size: each step from a request to
 * its action is a small type.
 */
@NullMarked
package education.codeforlife.viewset.web;

import org.jspecify.annotations.NullMarked;
