package education.codeforlife.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import education.codeforlife.password.RandomText;
import education.codeforlife.user.ClassRepository;
import education.codeforlife.user.SchoolClass;
import education.codeforlife.user.User;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AccessCodeGeneratorIntegrationTests extends MembershipTest {

    @Autowired
    private ClassRepository stored;

    private User ada = new User();

    @BeforeEach
    void aTeacher() {
        ada = teacher("ada");
        school(ada);
    }

    @Test
    void aTakenCodeIsNotDrawn() {
        var codes = new AccessCodeGenerator(entities, endingWith("AB"));

        doInTransaction(() -> save("AAAAA"));

        assertThat(inTransaction(codes::next)).isEqualTo("AAAAB");
    }

    @Test
    void usedCodesAreRejected() {
        var codes = new AccessCodeGenerator(entities, () -> "AAAAA");
        doInTransaction(() -> save("AAAAA"));

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> inTransaction(codes::next));
    }

    /** There are few codes, and each is drawn before another one is committed. */
    @Test
    void transactionsThatDrawAtTheSameTimeDrawDifferentCodes() {
        var codes = new AccessCodeGenerator(entities, endingWith("ABCD"));
        var drawn = new CyclicBarrier(3);

        var running = Stream.generate(
                        () -> CompletableFuture.runAsync(() -> open(codes, drawn), task -> new Thread(task).start()))
                .limit(3)
                .toList();
        running.forEach(CompletableFuture::join);

        assertThat(stored.findAll())
                .extracting(SchoolClass::getAccessCode)
                .hasSize(3)
                .doesNotHaveDuplicates();
    }

    private void open(AccessCodeGenerator codes, CyclicBarrier drawn) {
        doInTransaction(() -> {
            var code = codes.next();
            try {
                drawn.await(1, TimeUnit.MINUTES); // ends where one of them fails
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            save(code);
        });
    }

    private void save(String code) {
        var klass = new SchoolClass();
        klass.setTeacher(Objects.requireNonNull(now(ada).getTeacher()));
        klass.setAccessCode(code);
        entities.persist(klass);
    }

    private static Supplier<String> endingWith(String letters) {
        var last = RandomText.of(letters, 1);
        return () -> "AAAA" + last.next();
    }
}
