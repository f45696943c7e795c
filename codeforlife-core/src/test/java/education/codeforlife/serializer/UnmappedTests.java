package education.codeforlife.serializer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import education.codeforlife.model.NoDatabase;
import education.codeforlife.request.RequestUser;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mapstruct.Mapper;

/** Each component of a write record is mapped or marked: none is lost. */
class UnmappedTests {

    private static final EntityManager ENTITIES = NoDatabase.of(Person.class);

    private final SerializerEngine engine = new SerializerEngine(Wire.JSON, Wire.VALIDATOR, ENTITIES);

    @Test
    void componentThatIsNeitherMappedNorMarkedStopsTheStart() {
        assertThatIllegalStateException()
                .isThrownBy(() -> engine.check(new UnmappedTests$ForgetfulImpl(), Typo.class))
                .withMessage("Component nickName of " + Typo.class.getName()
                        + " is not mapped: map it, or annotate it with @Unmapped");
    }

    @Test
    void markedComponentIsNotSetThoughThereIsAnAttributeOfItsName() {
        var writer = new UnmappedTests$SecretiveWriterImpl();
        engine.check(writer, Secretive.class);
        var person = new Person();
        var tree = Wire.tree("{\"name\": \"Ada\"}");

        var batch = engine.read(
                new Body<>(Secretive.class, () -> tree), writer, person, true, true, RequestUser.anonymous());
        batch.validate();
        batch.apply(() -> {});

        assertThat(batch.rows().get(0).has("name")).isTrue();
        assertThat(person.getName()).isNull();
    }

    @Test
    void markedComponentIsTheSerializersOwn() {
        assertThatCode(() -> engine.check(new UnmappedTests$CarefulImpl(), Marked.class))
                .doesNotThrowAnyException();
    }

    @Test
    void writerByHandMapsWhatItLikes() {
        Writer<Person, Typo> writer = new Writer<>() {
            @Override
            public void update(Person person, Typo data, Presence presence) {
                person.setName(data.nickName());
            }
        };
        assertThatCode(() -> engine.check(writer, Typo.class)).doesNotThrowAnyException();
    }

    @Entity
    static class Person {
        @Id
        private Long id;

        private String name;

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }
    }

    record Typo(String name, String nickName) {}

    record Secretive(@Unmapped String name) {}

    record Marked(String name, @Unmapped @Nullable String currentPassword) {}

    @Mapper(config = SerializerConfig.class)
    interface Forgetful extends Writer<Person, Typo> {}

    @Mapper(config = SerializerConfig.class)
    interface SecretiveWriter extends Writer<Person, Secretive> {}

    @Mapper(config = SerializerConfig.class)
    interface Careful extends Writer<Person, Marked> {}
}
