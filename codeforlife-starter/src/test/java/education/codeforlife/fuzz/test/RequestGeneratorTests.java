package education.codeforlife.fuzz.test;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.fuzz.test.ServedEndpoint.Form;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RequestGeneratorTests {

    private static final int MANY = 2_000;

    record Fruit(@Size(max = 5) String name, boolean isCitrus) {}

    private static RequestGenerator generator(long seed) {
        return new RequestGenerator(
                seed,
                List.of(
                        new ServedEndpoint("GET", "/fruits", Form.NONE, null, List.of("name")),
                        new ServedEndpoint("PATCH", "/fruits/{id}", Form.ONE, Fruit.class, List.of()),
                        new ServedEndpoint("PATCH", "/fruits/bulk", Form.BY_KEY, Fruit.class, List.of())),
                List.of("anonymous", "teacher"),
                new Vocabulary(List.of("apple"), List.of("1", "2")));
    }

    private static List<String> texts(long seed, LongStream numbers) {
        var generator = generator(seed);
        return numbers.mapToObj(number -> generator.request(number).text()).toList();
    }

    @Test
    void sameSeedMakesTheSameRequests() {
        assertThat(texts(1, LongStream.range(0, MANY))).isEqualTo(texts(1, LongStream.range(0, MANY)));
    }

    @Test
    void requestDependsOnItsNumberAlone() {
        assertThat(texts(1, LongStream.of(1234)).get(0))
                .isEqualTo(texts(1, LongStream.range(0, MANY)).get(1234));
    }

    @Test
    void textOfARequestIsTheSameEachTime() {
        LongStream.range(0, MANY)
                .mapToObj(generator(1)::request)
                .forEach(request -> assertThat(request.text()).isEqualTo(request.text()));
    }

    @Test
    void otherSeedMakesOtherRequests() {
        assertThat(texts(1, LongStream.range(0, MANY))).isNotEqualTo(texts(2, LongStream.range(0, MANY)));
    }

    @Test
    void everyMutationIsUsed() {
        var generator = generator(1);
        var used = LongStream.range(0, 10_000)
                .mapToObj(generator::request)
                .flatMap(request -> request.mutations.stream())
                .toList();
        assertThat(used)
                .containsAll(Stream.of(TargetMutations.ALL, HeaderMutations.ALL, BodyMutations.ALL, WireMutations.ALL)
                        .flatMap(List::stream)
                        .map(Mutation::name)
                        .toList());
    }

    @Test
    void requestThatWasCutToNothingIsNotChangedAgain() {
        var request = generator(1).request(1);
        request.onWire(text -> "");
        request.onWire(text -> text.substring(1));
        assertThat(request.text()).isEmpty();
    }

    @Test
    void requestWithoutMutationsIsOneThatTheServiceMayAccept() {
        var simplest = generator(1).simplerRequests(7).findFirst().orElseThrow();
        assertThat(simplest.mutations).isEmpty();
        assertThat(simplest.text()).contains(" HTTP/1.1\r\nHost: localhost\r\n");
    }

    @Test
    void bodyHasTheFieldsOfItsRecord() {
        var body = new BodyShape(new Vocabulary(List.of("apple pie"), List.of("1"))).of(Fruit.class, Draw.of(3));
        assertThat(body).hasToString("{\"name\":\"apple\",\"is_citrus\":false}");
    }
}
