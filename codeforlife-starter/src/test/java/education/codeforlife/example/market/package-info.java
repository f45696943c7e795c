/** An example service: fruits in the baskets of shoppers. */
@NullMarked
package education.codeforlife.example.market;

import org.jspecify.annotations.NullMarked;
