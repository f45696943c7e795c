package education.codeforlife.softdelete;

import education.codeforlife.database.test.CleanDatabase;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A ball and an inactive doll in an open box, and a kite in an inactive box. */
@SpringBootTest(
        classes = ToyApplication.class,
        properties = {
            "spring.jpa.hibernate.ddl-auto=create",
            "spring.jpa.properties.hibernate.hbm2ddl.create_namespaces=true",
            "spring.jpa.properties.hibernate.generate_statistics=true",
            "spring.flyway.enabled=false"
        })
@AutoConfigureMockMvc
@CleanDatabase
abstract class ToyTest {

    static final long BALL = 1001;
    static final long DOLL = 1002;
    static final long KITE = 1003;
    static final long OPEN = 1;
    static final long CLOSED = 2;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void rows() {
        jdbc.sql("insert into boxes (id, label, is_active) values (1, 'open', true), (2, 'closed', false)")
                .update();
        jdbc.sql("""
                insert into toys (id, name, is_active, box_id)
                values (1001, 'ball', true, 1), (1002, 'doll', false, 1), (1003, 'kite', true, 2)""").update();
    }

    List<Long> stored() {
        return jdbc.sql("select id from toys order by id").query(Long.class).list();
    }
}
