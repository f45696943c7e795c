package education.codeforlife.serializer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import education.codeforlife.model.NoDatabase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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

    @Entity(name = "Open")
    static class Open {

        @Id
        private Long id;

        public String open = "a";
        public final String fixed = "b";
        private String closed = "c";
        private List<String> words = new ArrayList<>();

        public Collection<String> getWords() {
            return List.copyOf(words);
        }

        public void setClosed(String closed) {
            this.closed = closed + "!";
        }
    }

    private static Property ofOpen(String name) {
        var entities = NoDatabase.of(Open.class);
        return Property.of(
                Open.class, name, entities.getMetamodel().entity(Open.class).getAttribute(name));
    }

    @Test
    void publicFieldIsASetter() {
        assertThat(ofOpen("open").hasSetter()).isTrue();
        assertThat(ofOpen("fixed").hasSetter()).isFalse();
        assertThat(ofOpen("closed").hasSetter()).isTrue();
        assertThat(ofOpen("words").hasSetter()).isFalse();
    }

    @Test
    void setterComesBeforeTheField() {
        var open = new Open();

        ofOpen("open").set(open, "x");
        ofOpen("closed").set(open, "x");
        ofOpen("words").set(open, new ArrayList<>(List.of("x")));

        assertThat(open.open).isEqualTo("x");
        assertThat(open.closed).isEqualTo("x!");
        assertThat(open.words).containsExactly("x");
    }

    @Test
    void fieldComesBeforeTheGetter() {
        var open = new Open();
        var words = ofOpen("words");

        assertThat(words.get(open)).isSameAs(open.words);
        assertThat(words.type().toClass()).isEqualTo(List.class);
    }

    private record Spot(int x) {}

    @Test
    void componentOfARecordIsRead() {
        var x = Property.of(Spot.class, "x", null);

        assertThat(x.get(new Spot(7))).isEqualTo(7);
        assertThat(x.isReadable()).isTrue();
        assertThat(x.hasSetter()).isFalse();
    }

    @Test
    void fieldOfAPlainObjectIsWrittenBesideItsSetter() {
        Property.of(Bean.class, "given", null).setField(bean, "x");

        assertThat(bean.given).isEqualTo("x");
    }
}
