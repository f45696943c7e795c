package education.codeforlife.user;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/**
 * Second factors of users.
 *
 * @since 0.1.0
 */
public interface AuthFactorRepository extends JpaRepository<AuthFactor, Long> {

    @Query("select f from AuthFactor f where f.user.id = :userId and f.type = :type")
    Optional<AuthFactor> find(long userId, AuthFactorType type);

    /**
     * Uses up the codes of a time step and of all before it. Of any number of requests at once, one succeeds.
     *
     * @return 1, or 0 if the step was used up before
     */
    @Modifying
    @Query("""
            update AuthFactor f set f.lastUsedStep = :step
             where f.id = :id and (f.lastUsedStep is null or f.lastUsedStep < :step)""")
    int useStep(long id, long step);
}
