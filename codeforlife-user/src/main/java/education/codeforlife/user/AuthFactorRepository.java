package education.codeforlife.user;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/**
 * Second factors that users turned on.
 *
 * @since 0.1.0
 */
public interface AuthFactorRepository extends JpaRepository<AuthFactor, Long> {

    /** Returns the factor that the user turned on; each user has one of a type. */
    @Query("select f from AuthFactor f where f.user.id = :userId and f.type = :type")
    Optional<AuthFactor> find(long userId, AuthFactorType type);
}
