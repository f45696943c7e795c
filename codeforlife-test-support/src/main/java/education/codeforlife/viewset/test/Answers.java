package education.codeforlife.viewset.test;

import org.jspecify.annotations.Nullable;

/** The answers of one test, of which the last is still to be judged. */
final class Answers {

    private @Nullable Answer last;

    void add(Answer answer) {
        last = answer;
    }

    void verify() {
        var answer = last;
        last = null;
        if (answer != null) answer.verify();
    }
}
