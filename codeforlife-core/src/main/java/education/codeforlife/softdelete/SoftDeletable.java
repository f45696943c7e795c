package education.codeforlife.softdelete;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An entity whose rows are marked inactive instead of being deleted.
 *
 * <pre>{@code
 * @Entity
 * @SoftDeletable
 * class Game {
 *
 *     @Column(name = "is_active")
 *     private boolean active = true;
 *     …
 * }
 * }</pre>
 *
 * <p>Everything that the library loads leaves inactive rows out: view sets, relations in bodies, filters, ordering and
 * the inherited methods of repositories. JPQL, SQL and criteria queries of a service's own see every row unless they
 * say otherwise; see {@link ActiveRows#visible}.
 *
 * <p>A collection of such an entity that a view set fetches needs {@code @SQLRestriction("is_active")}, which is
 * checked at start-up.
 *
 * @since 0.1.0
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface SoftDeletable {

    /** The name of the {@code boolean} attribute that is false for inactive rows. */
    String value() default "active";
}
