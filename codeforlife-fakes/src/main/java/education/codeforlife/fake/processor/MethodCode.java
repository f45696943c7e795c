package education.codeforlife.fake.processor;

import java.util.Optional;

/** The code of a method of a fake. */
interface MethodCode {

    /** Returns the stub that answers until a test sets an answer; nothing if the method runs its own code meanwhile. */
    Optional<String> initialStub();

    /** Adds the method that records a call and answers it. */
    void add(SourceLines lines);
}
