package sample.dirty;

import org.springframework.test.annotation.DirtiesContext;

final class Dirty {

    @DirtiesContext
    void method() {}

    @DirtiesContext
    static final class Type {}
}
