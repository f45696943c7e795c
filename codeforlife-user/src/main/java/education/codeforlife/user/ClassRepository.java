package education.codeforlife.user;

import education.codeforlife.api.Internal;
import education.codeforlife.softdelete.ActiveRows;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/**
 * Active classes. The inherited methods return inactive ones, too, during {@link ActiveRows#orInactive}.
 *
 * @since 0.1.0
 */
public interface ClassRepository extends JpaRepository<SchoolClass, Long> {

    /** Returns the active class with the access code; empty if there is none. */
    @Query("select c from Class c where c.accessCode = :accessCode and c.active")
    Optional<SchoolClass> findByAccessCode(String accessCode);

    /** Returns whether an active class has the access code. */
    @Query("select count(c) > 0 from Class c where c.accessCode = :accessCode and c.active")
    boolean existsByAccessCode(String accessCode);

    /** Returns those of the names that active classes of the school have, in small letters, by one query. */
    default Set<String> taken(long schoolId, Collection<String> names) {
        var small = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        return small.isEmpty() ? new HashSet<>() : new HashSet<>(findNames(schoolId, small));
    }

    /** Use {@link #taken}, which takes names in any case. */
    @Internal
    @Query(
            "select lower(c.name) from Class c where c.teacher.school.id = :schoolId and c.active and lower(c.name) in :small")
    List<String> findNames(long schoolId, Collection<String> small);
}
