package education.codeforlife.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import education.codeforlife.database.test.CleanDatabase;
import education.codeforlife.softdelete.ActiveRows;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(classes = UserApplication.class)
@CleanDatabase
class ActiveRowsIntegrationTests {

    @Autowired
    private UserRepository users;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void anInactiveUser() {
        jdbc.sql("""
                insert into codeforlife.users
                    (id, username, first_name, last_name, email, password, is_active, date_joined)
                values (1, 'gone', '', '', '', '!', false, now())""").update();
    }

    @Test
    void inactiveUsersAreHidden() {
        assertThat(users.findAll()).isEmpty();
        assertThat(users.findById(1L)).isEmpty();
    }

    @Test
    void theyAreSeenWhereAskedForEvenAfterNestedWork() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            ActiveRows.orInactive(() -> {
                List<User> nested = ActiveRows.orInactive(() -> users.findAll());
                assertThat(nested).hasSize(1);
                assertThat(users.findAll()).hasSize(1);
                return users.findById(1L).orElseThrow();
            });
            assertThat(users.findAll()).isEmpty();
        });
    }

    @Test
    void aCountyNeedsTheUnitedKingdom() {
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(
                        () -> jdbc.sql("insert into codeforlife.schools (id, name, uk_county) values (1, 'S', 'Kent')")
                                .update())
                .withMessageContaining("schools_uk_county_check");
    }
}
