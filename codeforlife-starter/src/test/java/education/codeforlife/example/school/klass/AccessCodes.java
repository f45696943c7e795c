package education.codeforlife.example.school.klass;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Codes that tests can foresee. */
@Component
class AccessCodes {

    private final AtomicInteger last = new AtomicInteger();

    String next() {
        return "NEW%02d".formatted(last.incrementAndGet());
    }
}
