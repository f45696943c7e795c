package education.codeforlife.user;

import education.codeforlife.softdelete.ActiveRows;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/**
 * Active classes. The inherited methods return inactive ones, too, during {@link ActiveRows#orInactive}.
 *
 * @since 0.1.0
 */
public interface ClassRepository extends JpaRepository<SchoolClass, Long> {

    @Query("select c from Class c where c.accessCode = :accessCode and c.active")
    Optional<SchoolClass> findByAccessCode(String accessCode);

    @Query("select count(c) > 0 from Class c where c.accessCode = :accessCode and c.active")
    boolean existsByAccessCode(String accessCode);
}
