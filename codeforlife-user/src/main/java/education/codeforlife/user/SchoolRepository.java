package education.codeforlife.user;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * Active schools; see {@link ActiveRows} for the others.
 *
 * @since 0.1.0
 */
public interface SchoolRepository extends JpaRepository<School, Long> {}
