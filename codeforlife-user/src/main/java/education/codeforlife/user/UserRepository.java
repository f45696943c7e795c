package education.codeforlife.user;

import education.codeforlife.api.Internal;
import education.codeforlife.softdelete.ActiveRows;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/**
 * Active users. The inherited methods return inactive ones, too, during {@link ActiveRows#orInactive}.
 *
 * @since 0.1.0
 */
public interface UserRepository extends JpaRepository<User, Long> {

    @Override
    @EntityGraph(attributePaths = {"teacher", "student"})
    Optional<User> findById(Long id);

    /**
     * Returns the active user with the address, ignoring case; empty for a text that no account may have as its address.
     * Send mail to the address of the user that is returned, never to the given one.
     */
    default Optional<User> findByEmail(String email) {
        return EmailAddress.isValid(email) ? findByNormalizedEmail(EmailAddress.normalize(email)) : Optional.empty();
    }

    /** Returns the active users with the addresses, as {@link #findByEmail}, by one query. */
    default List<User> findByEmails(Collection<String> emails) {
        var normalized = emails.stream()
                .filter(EmailAddress::isValid)
                .map(EmailAddress::normalize)
                .distinct()
                .toList();
        return normalized.isEmpty() ? List.of() : findByNormalizedEmails(normalized);
    }

    /** Use {@link #findByEmails}, which normalizes the addresses. */
    @Internal
    @Query("select u from User u where u.normalizedEmail in :normalized and u.active order by u.id")
    @EntityGraph(attributePaths = {"teacher", "student"})
    List<User> findByNormalizedEmails(Collection<String> normalized);

    /** Use {@link #findByEmail}, which normalizes the address. */
    @Internal
    @Query("select u from User u where u.normalizedEmail = :normalized and u.active")
    @EntityGraph(attributePaths = {"teacher", "student"})
    Optional<User> findByNormalizedEmail(String normalized);

    /** Returns the active user with the Google account; empty if there is none. */
    @Query("select u from User u where u.googleSub = :subject and u.active")
    Optional<User> findByGoogleSub(String subject);

    /** Returns the students of an active class with the first name, in its case; several if the class has it twice. */
    default List<User> findStudents(String accessCode, String firstName) {
        return findNormalizedStudents(accessCode, StudentName.normalize(firstName)).stream()
                .filter(user -> StudentName.matches(user.getFirstName(), firstName))
                .toList();
    }

    /** Use {@link #findStudents}, which normalizes the name and compares its case. */
    @Internal
    @Query("""
            select u from User u join u.student s join s.klass c
             where c.accessCode = :accessCode and c.active and u.normalizedFirstName = :normalized and u.active
             order by u.id""")
    List<User> findNormalizedStudents(String accessCode, String normalized);

    /** The user that the learner is. */
    @Query("select u from User u join fetch u.student s where s.id = :studentId and u.active")
    Optional<User> findByStudentId(long studentId);

    /** The user that the teacher is. */
    @Query("select u from User u join fetch u.teacher t where t.id = :teacherId and u.active")
    Optional<User> findByTeacherId(long teacherId);
}
