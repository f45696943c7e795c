/** View sets of entities that are mapped with the annotations of JPA and Hibernate: what is answered is what is stored. */
@NullMarked
package education.codeforlife.viewset.mapping;

import org.jspecify.annotations.NullMarked;
