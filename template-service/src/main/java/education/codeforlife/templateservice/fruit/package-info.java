/** Fruits, which expire: the example resource. */
@NullMarked
package education.codeforlife.templateservice.fruit;

import org.jspecify.annotations.NullMarked;
