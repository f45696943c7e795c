package education.codeforlife.user;

import education.codeforlife.softdelete.ActiveRows;
import org.springframework.data.jpa.repository.JpaRepository;

/**
 * Active schools. The inherited methods return inactive ones, too, during {@link ActiveRows#orInactive}.
 *
 * @since 0.1.0
 */
public interface SchoolRepository extends JpaRepository<School, Long> {}
