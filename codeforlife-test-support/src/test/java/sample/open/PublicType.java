package sample.open;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Not named as a test, so that no test runs. */
public class PublicType {

    @ParameterizedTest
    @ValueSource(ints = 1)
    void packagePrivateMethod(int number) {}
}
