package education.codeforlife.serializer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.ResolvableType;

/** How properties that Hibernate does not know are read and written. */
class PropertyTests {

    private final Bean bean = new Bean();

    static class Bean {

        private @Nullable String given;

        public int getShown() {
            return 1;
        }

        public void setGiven(@Nullable String given) {
            this.given = given;
        }
    }

    @Test
    void getterIsRead() {
        var shown = Property.of(Bean.class, "shown", null);
        assertThat(shown.type().toClass()).isEqualTo(int.class);
        assertThat(shown.get(bean)).isEqualTo(1);
        assertThat(shown.hasSetter()).isFalse();
        assertThat(shown.mapping()).isNull();
    }

    @Test
    void setterIsWritten() {
        var given = Property.of(Bean.class, "given", null);
        given.set(bean, "x");
        assertThat(bean.given).isEqualTo("x");
        assertThat(given.type().toClass()).isEqualTo(String.class);
        assertThat(given.isReadable()).isFalse();
        assertThatIllegalStateException()
                .isThrownBy(() -> given.get(bean))
                .withMessage("Property Bean.given cannot be read");
    }

    @Test
    void unknownPropertyCannotBeWritten() {
        var unknown = Property.of(Bean.class, "other", null);
        assertThat(unknown.type()).isEqualTo(ResolvableType.NONE);
        assertThatIllegalStateException()
                .isThrownBy(() -> unknown.set(bean, 1))
                .withMessage("Property Bean.other cannot be written");
    }
}
