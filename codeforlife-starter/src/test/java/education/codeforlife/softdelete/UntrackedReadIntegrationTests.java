package education.codeforlife.softdelete;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class UntrackedReadIntegrationTests extends ToyTest {

    private final List<Boolean> tracked = new CopyOnWriteArrayList<>();

    @Autowired
    private MockMvcTester http;

    @Autowired
    private EntityManagerFactory factory;

    @Autowired
    private EntityManager entities;

    @Autowired
    private TransactionOperations transactions;

    @BeforeEach
    void record() {
        Toy.reading = toy -> {
            var session = entities.unwrap(Session.class);
            if (session.contains(toy)) tracked.add(!session.isReadOnly(toy));
        };
    }

    @AfterEach
    void forget() {
        Toy.reading = toy -> {};
    }

    @ParameterizedTest
    @ValueSource(strings = {"/toys/", "/toys/?name=ball", "/toys/1001/"})
    void rowsOfReadsAreNotTracked(String uri) {
        get(uri);

        assertThat(tracked).isNotEmpty().doesNotContain(true);
    }

    @Test
    void rowOfWriteIsTracked() {
        var answer = http.patch()
                .uri("/toys/{id}/", BALL)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\": \"hoop\"}");

        assertThat(answer).hasStatusOk();
        assertThat(tracked).contains(true);
        assertThat(jdbc.sql("select name from toys where id = 1001")
                        .query(String.class)
                        .single())
                .isEqualTo("hoop");
    }

    @Test
    void rowsOfReadInTransactionAreTracked() {
        transactions.executeWithoutResult(status -> get("/toys/"));

        assertThat(tracked).isNotEmpty().doesNotContain(false);
    }

    @Test
    void rowsOfReadInLongerPersistenceContextAreTracked() {
        try (var entities = factory.createEntityManager()) {
            TransactionSynchronizationManager.bindResource(factory, new EntityManagerHolder(entities));
            get("/toys/");
        } finally {
            TransactionSynchronizationManager.unbindResourceIfPossible(factory);
        }

        assertThat(tracked).isNotEmpty().doesNotContain(false);
    }

    private void get(String uri) {
        assertThat(http.get().uri(uri)).hasStatusOk();
    }
}
