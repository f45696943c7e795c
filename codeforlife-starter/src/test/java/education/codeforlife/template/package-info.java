/** How services are made from the template and updated: by the real programs, with small libraries and no Maven. */
@NullMarked
package education.codeforlife.template;

import org.jspecify.annotations.NullMarked;
