package education.codeforlife.user;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/**
 * Active users; see {@link ActiveRows} for the others.
 *
 * @since 0.1.0
 */
public interface UserRepository extends JpaRepository<User, Long> {

    /** By a query, unlike {@code EntityManager.find}: inactive users are not found. */
    @Override
    @Query("select u from User u where u.id = :id")
    @EntityGraph(attributePaths = {"teacher", "student"})
    Optional<User> findById(Long id);

    /** Returns the user with the address, ignoring case; empty for an empty address. */
    @Query("select u from User u where lower(u.email) = lower(:email) and u.email <> ''")
    @EntityGraph(attributePaths = {"teacher", "student"})
    Optional<User> findByEmail(String email);

    Optional<User> findByGoogleSub(String subject);

    /** The students of an active class with the first name, in its case; more than one if the class is careless. */
    @Query("""
            select u from User u join u.student s join s.klass c
             where c.accessCode = :accessCode and c.active and u.firstName = :firstName
             order by u.id""")
    List<User> findStudents(String accessCode, String firstName);

    /** The user that the learner is. */
    @Query("select u from User u join fetch u.student s where s.id = :studentId")
    Optional<User> findByStudentId(long studentId);

    /** The user that the teacher is. */
    @Query("select u from User u join fetch u.teacher t where t.id = :teacherId")
    Optional<User> findByTeacherId(long teacherId);
}
