package education.codeforlife.user;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/**
 * Active classes; see {@link ActiveRows} for the others.
 *
 * @since 0.1.0
 */
public interface ClassRepository extends JpaRepository<SchoolClass, Long> {

    Optional<SchoolClass> findByAccessCode(String accessCode);

    boolean existsByAccessCode(String accessCode);
}
