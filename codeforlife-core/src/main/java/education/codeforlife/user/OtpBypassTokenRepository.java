package education.codeforlife.user;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/**
 * Tokens that stand in for one-time passwords.
 *
 * @since 0.1.0
 */
public interface OtpBypassTokenRepository extends JpaRepository<OtpBypassToken, Long> {

    @Query("select t from OtpBypassToken t where t.user.id = :userId order by t.id")
    List<OtpBypassToken> findByUserId(long userId);

    /**
     * Uses up a token. Of any number of requests at once, one succeeds.
     *
     * @return 1, or 0 if there is none such
     */
    @Modifying
    @Query("delete from OtpBypassToken t where t.id = :id")
    int use(long id);

    @Modifying
    @Query("delete from OtpBypassToken t where t.user.id = :userId")
    int deleteByUserId(long userId);
}
