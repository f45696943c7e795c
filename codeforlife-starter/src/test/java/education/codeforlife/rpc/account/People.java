package education.codeforlife.rpc.account;

import education.codeforlife.error.ApiException;
import education.codeforlife.rpc.account.v1.Person;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** What the handler answers, by the ids that tests ask for. */
@Component
class People {

    static final long ADA = 1;
    static final long SECOND_ATTEMPT = 2;
    static final long DEFECT = 13;
    static final long FORBIDDEN = 14;
    static final long SLOW = 15;
    static final long NEVER_AVAILABLE = 16;

    private final List<Long> asked = new CopyOnWriteArrayList<>();
    private volatile CountDownLatch slow = new CountDownLatch(0);

    List<Long> asked() {
        return asked;
    }

    void reset() {
        asked.clear();
        slow.countDown();
        slow = new CountDownLatch(1);
    }

    void goOn() {
        slow.countDown();
    }

    Optional<Person> find(long id) {
        asked.add(id);
        if (id == DEFECT) throw new IllegalStateException("the password is swordfish");
        if (id == FORBIDDEN) throw new AccessDeniedException("no");
        if (id == NEVER_AVAILABLE || id == SECOND_ATTEMPT && asked.size() == 1) throw ApiException.unavailable();
        if (id == SLOW) await();
        return id > 100 ? Optional.empty() : Optional.of(person(id, "Ada"));
    }

    Person register(String name) {
        asked.add(0L);
        if (name.startsWith("away")) throw ApiException.unavailable();
        return person(7, name);
    }

    private static Person person(long id, String name) {
        return Person.newBuilder().setId(id).setName(name).build();
    }

    private void await() {
        try {
            if (!slow.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The test did not let the call go on");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
