/** Writers of batches, custom actions that are declared in a line, and forms. */
@NullMarked
package education.codeforlife.viewset.custom;

import org.jspecify.annotations.NullMarked;
