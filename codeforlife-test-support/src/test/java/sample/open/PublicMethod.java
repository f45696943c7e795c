package sample.open;

import org.junit.jupiter.api.Test;

/** Not named as a test, so that no test runs. */
class PublicMethod {

    @Test
    public void publicMethod() {}
}
