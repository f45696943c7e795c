/** Books, which people borrow: the resource that {@code docs/getting-started.md} adds to a service. */
@NullMarked
package education.codeforlife.docs.book;

import org.jspecify.annotations.NullMarked;
