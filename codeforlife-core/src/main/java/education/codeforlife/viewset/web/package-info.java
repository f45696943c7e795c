/** How HTTP requests find the actions of view sets, and how their bodies are read. */
@NullMarked
package education.codeforlife.viewset.web;

import org.jspecify.annotations.NullMarked;
