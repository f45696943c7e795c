/** View sets whose scopes join collections, and whose rows have eager associations. */
@NullMarked
package education.codeforlife.viewset.scope;

import org.jspecify.annotations.NullMarked;
