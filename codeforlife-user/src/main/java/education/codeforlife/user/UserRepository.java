package education.codeforlife.user;

import education.codeforlife.softdelete.ActiveRows;
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

    /** Returns the active user with the address, ignoring case; empty for an empty address. */
    @Query("select u from User u where lower(u.email) = lower(:email) and u.email <> '' and u.active")
    @EntityGraph(attributePaths = {"teacher", "student"})
    Optional<User> findByEmail(String email);

    @Query("select u from User u where u.googleSub = :subject and u.active")
    Optional<User> findByGoogleSub(String subject);

    /** The students of an active class with the first name, in its case; more than one if the class is careless. */
    @Query("""
            select u from User u join u.student s join s.klass c
             where c.accessCode = :accessCode and c.active and u.firstName = :firstName and u.active
             order by u.id""")
    List<User> findStudents(String accessCode, String firstName);

    /** The user that the learner is. */
    @Query("select u from User u join fetch u.student s where s.id = :studentId and u.active")
    Optional<User> findByStudentId(long studentId);

    /** The user that the teacher is. */
    @Query("select u from User u join fetch u.teacher t where t.id = :teacherId and u.active")
    Optional<User> findByTeacherId(long teacherId);
}
