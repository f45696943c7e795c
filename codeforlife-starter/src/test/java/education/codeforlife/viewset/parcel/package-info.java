/** An application whose rows are equal, whose actions answer with different records, and whose view set is proxied. */
@NullMarked
package education.codeforlife.viewset.parcel;

import org.jspecify.annotations.NullMarked;
