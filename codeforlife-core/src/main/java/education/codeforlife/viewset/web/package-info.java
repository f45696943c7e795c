/**
 * How HTTP requests find the actions of view sets, and how their bodies are read. Its size: each step from a request to
 * its action is a small type.
 */
@NullMarked
package education.codeforlife.viewset.web;

import org.jspecify.annotations.NullMarked;
