/** Baskets, each owned by a shopper. */
@NullMarked
package education.codeforlife.example.market.basket;

import org.jspecify.annotations.NullMarked;
