/** Fruits: the example resource of the design, with all that a view set can do. */
@NullMarked
package education.codeforlife.example.market.fruit;

import org.jspecify.annotations.NullMarked;
