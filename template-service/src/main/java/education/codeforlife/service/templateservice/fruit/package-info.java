/** Fruits, which expire: the example resource. */
@NullMarked
package education.codeforlife.service.templateservice.fruit;

import org.jspecify.annotations.NullMarked;
