/** Rules for values: the constraints that bodies declare, and what the wire says when one is broken. */
@NullMarked
package education.codeforlife.validation;

import org.jspecify.annotations.NullMarked;
