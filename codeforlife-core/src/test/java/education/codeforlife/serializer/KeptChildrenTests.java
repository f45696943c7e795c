package education.codeforlife.serializer;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import education.codeforlife.error.FieldError;
import education.codeforlife.error.ValidationException;
import education.codeforlife.model.NoDatabase;
import education.codeforlife.serializer.BasketMappers.Basket;
import education.codeforlife.serializer.BasketMappers.BasketWrite;
import education.codeforlife.serializer.BasketMappers.Card;
import education.codeforlife.serializer.BasketMappers.Gift;
import education.codeforlife.serializer.BasketMappers.Line;
import education.codeforlife.serializer.BasketMappers.Place;
import education.codeforlife.serializer.BasketMappers.Shop;
import education.codeforlife.serializer.BasketMappers.Spot;
import education.codeforlife.serializer.BasketMappers.Tag;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Children that stay, go and are added, in an order in which no row takes a value that another still has. */
class KeptChildrenTests {

    private static final EntityManager ENTITIES = NoDatabase.of(BasketMappers.ENTITIES);

    private final Shop shop = new Shop(7L);
    private final Shop rival = new Shop(8L);
    private final SerializerEngine engine = new SerializerEngine(
            Wire.JSON, Wire.VALIDATOR, new StoredRows(ENTITIES, Map.of(7L, shop, 8L, rival)).entities());
    private final BasketMappers.BasketWriter writer = new BasketMappers$BasketWriterImpl();
    private final Basket basket = new Basket();

    private BoundBatch<Basket, BasketWrite> bind(String json) {
        var tree = Wire.tree(json.replace('\'', '"'));
        return engine.read(new Body<>(BasketWrite.class, () -> tree), writer, basket, false, true, Orchard.USER);
    }

    private void write(String json) {
        write(json, () -> basket.calls.add("flush"));
    }

    private void write(String json, Runnable flush) {
        var batch = bind(json);
        batch.validate();
        basket.calls.clear();
        batch.apply(flush);
    }

    private String refusal(String json) {
        return catchThrowableOfType(ValidationException.class, () -> bind(json).validate())
                .toJson()
                .toString();
    }

    /** Two lines, a with key 1 and b with key 2. */
    private void writeTwoLines() {
        write("{'name': 'n', 'lines': [{'code': 'a', 'min': 1, 'max': 5}, {'code': 'b', 'min': 2, 'max': 6}]}");
        line(0).saved(1);
        line(1).saved(2);
    }

    private Line line(int index) {
        return basket.getLines().get(index);
    }

    @Test
    void newChildrenAreAddedByTheMethodOfTheirParent() {
        writeTwoLines();

        assertThat(basket.calls).containsExactly("add a", "add b");
        assertThat(basket.getLines()).extracting(Line::getCode).containsExactly("a", "b");
        assertThat(basket.getLines())
                .allSatisfy(line -> assertThat(line.getBasket()).isSameAs(basket));
    }

    @Test
    void childOfTheKeyIsChangedInItsPlace() {
        writeTwoLines();
        var second = line(1);

        write("{'lines': [{'id': 1}, {'id': 2, 'code': 'c'}]}");

        assertThat(basket.calls).isEmpty();
        assertThat(line(1)).isSameAs(second);
        assertThat(line(0).getCode()).isEqualTo("a");
        assertThat(second.getCode()).isEqualTo("c");
        assertThat(second.getMin()).as("not sent").isEqualTo(2);
    }

    @Test
    void childThatGoesIsDeletedBeforeAnotherIsAdded() {
        writeTwoLines();

        write("{'lines': [{'code': 'b', 'min': 1, 'max': 1}]}");

        assertThat(basket.calls).containsExactly("remove a", "remove b", "flush", "add b");
    }

    @Test
    void childThatStaysIsWrittenBeforeAnotherIsAdded() {
        writeTwoLines();
        var codes = new ArrayList<String>();

        write(
                "{'lines': [{'id': 1, 'code': 'x'}, {'id': 2}, {'code': 'a', 'min': 1, 'max': 1}]}",
                () -> basket.getLines().forEach(line -> codes.add(line.getCode())));

        assertThat(codes).containsExactly("x", "b");
        assertThat(basket.getLines()).extracting(Line::getCode).containsExactly("x", "b", "a");
    }

    @Test
    void childThatIsSentWithoutItsKeyGoes() {
        writeTwoLines();

        write("{'lines': [{'id': 2, 'code': 'b'}, {'id': null, 'code': 'a', 'min': 1, 'max': 5}]}");

        assertThat(basket.calls).containsExactly("remove a", "flush", "flush", "add a");
        assertThat(line(0).getId()).isEqualTo(2);
        assertThat(line(1).getId()).isNull();
    }

    @Test
    void childrenGoWithNull() {
        writeTwoLines();

        write("{'lines': null}");

        assertThat(basket.calls).containsExactly("remove a", "remove b", "flush");
        assertThat(basket.getLines()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{'id': 9}] | {lines={0={id=[Invalid pk \"9\" - object does not exist.], code=[This field is required.],"
                        + " min=[This field is required.], max=[This field is required.]}}}",
                "[{'id': 1}, {'id': 1}] | {lines={1={id=[This value is already taken.]}}}",
                "[{'id': 'x'}] | {lines={0={id=[A valid integer is required.], code=[This field is required.],"
                        + " min=[This field is required.], max=[This field is required.]}}}",
                "[{'id': 2}, {'code': 'c', 'min': 1}] | {lines={1={max=[This field is required.]}}}",
                "[{'id': null, 'code': 'c', 'min': 1}] | {lines={0={max=[This field is required.]}}}",
                "[{'id': 2, 'code': ' '}] | {lines={0={code=[This field may not be blank.]}}}"
            })
    void childOfAnUnknownKeyIsRefused(String lines, String errors) {
        writeTwoLines();

        assertThat(refusal("{'lines': " + lines + "}")).isEqualTo(errors);
    }

    @Test
    void childrenOfChildrenAreKeptByWhatTheyHold() {
        writeTwoLines();
        write("{'lines': [{'id': 1, 'gifts': [{'text': 'x'}, {'text': 'y'}]}, {'id': 2}]}");
        var gift = line(0).getGifts().get(1);

        write("{'lines': [{'id': 1, 'gifts': [{'text': 'z'}, {'text': 'y'}]}, {'id': 2}]}");

        assertThat(basket.calls)
                .as("the gift that goes, and the one that stays")
                .containsExactly("flush", "flush");
        assertThat(line(0).getGifts()).extracting(Gift::getText).containsExactly("y", "z");
        assertThat(line(0).getGifts().get(0)).isSameAs(gift);
        assertThat(line(1).getGifts()).isEmpty();
    }

    @Test
    void childrenThatAreAlikeAreKeptOnceForEachThatIsSent() {
        write("{'card': {'text': 't', 'gifts': [{'text': 'x'}, {'text': 'x'}]}}");
        var gifts = List.copyOf(card().getGifts());

        write("{'card': {'gifts': [{'text': 'x'}, {'text': 'x'}, {'text': 'x'}]}}");

        assertThat(card().getGifts()).hasSize(3).containsAll(gifts);
    }

    private Card card() {
        return basket.getCard();
    }

    @Test
    void rowOfItsOwnIsMadeChangedAndRemoved() {
        write("{'card': {'text': 'a'}}");
        var card = card();
        assertThat(card.getBasket()).isSameAs(basket);

        write("{'card': {'text': 'b'}}");
        assertThat(card()).isSameAs(card);
        assertThat(card.getText()).isEqualTo("b");

        write("{'card': null}");
        assertThat(card()).isNull();
    }

    @Test
    void childrenOfARowOfItsOwnAreDeletedFirst() {
        write("{'card': {'text': 'a', 'gifts': [{'text': 'x'}, {'text': 'y'}]}}");
        var kept = card().getGifts().get(1);
        var texts = new ArrayList<String>();

        write(
                "{'card': {'text': 'b', 'gifts': [{'text': 'y'}, {'text': 'z'}]}}",
                () -> texts.add(card().getText() + " " + texts(card().getGifts())));

        assertThat(texts).containsExactly("a y", "b y");
        assertThat(card().getGifts()).contains(kept).extracting(Gift::getText).containsExactly("y", "z");
    }

    private static String texts(List<Gift> gifts) {
        return String.join(" ", gifts.stream().map(Gift::getText).toList());
    }

    @Test
    void relatedRowsAreSet() {
        writeTwoLines();

        write("{'shop': 7, 'rivals': [8], 'lines': [{'id': 1, 'shop': 8}, {'id': 2}]}");

        assertThat(basket.getShop()).isSameAs(shop);
        assertThat(basket.getRivals()).containsExactly(rival);
        assertThat(line(0).getShop()).isSameAs(rival);
        write("{'shop': null, 'rivals': [], 'lines': [{'id': 1, 'shop': null}, {'id': 2}]}");
        assertThat(basket.getShop()).isNull();
        assertThat(basket.getRivals()).isEmpty();
        assertThat(line(0).getShop()).isNull();
    }

    @Test
    void collectionThatWasNeverSetIsMade() {
        write(
                "{'stops': [{'floor': 1, 'room': 'a'}], 'weights': {'a': 1, 'b': 2}, 'words': ['x'], 'tags': [{'word': 'y'}]}");

        assertThat(basket.getStops()).singleElement().extracting(Place::getRoom).isEqualTo("a");
        assertThat(basket.getWeights()).isEqualTo(Map.of("a", 1, "b", 2));
        assertThat(basket.getWords()).containsExactly("x");
        assertThat(basket.getTags()).singleElement().extracting(Tag::getWord).isEqualTo("y");
    }

    @Test
    void collectionIsSetToNullOrEmptiedIfARowOfItsOwnHasItsElements() {
        collectionThatWasNeverSetIsMade();

        write("{'stops': null, 'weights': null, 'words': null, 'tags': null}");

        assertThat(basket.getStops()).isEmpty();
        assertThat(basket.getWeights()).isEmpty();
        assertThat(basket.getWords()).isNull();
        assertThat(basket.getTags()).isNull();
    }

    @Test
    void objectsThatAreAsSentStay() {
        collectionThatWasNeverSetIsMade();
        var stops = List.copyOf(basket.getStops());
        var tags = List.copyOf(basket.getTags());

        write("{'stops': [{'floor': 1, 'room': 'a'}], 'tags': [{'word': 'y'}]}");
        assertThat(basket.getStops()).isEqualTo(stops);
        assertThat(basket.getTags()).isEqualTo(tags);

        write("{'stops': [{'floor': 1}], 'tags': [{'word': 'y'}, {'word': 'y'}]}");
        assertThat(basket.getStops()).isNotEqualTo(stops).hasSize(1);
        assertThat(basket.getTags()).hasSize(2).isNotEqualTo(tags);

        write("{'tags': [{'word': 'y'}]}");
        assertThat(basket.getTags()).hasSize(1);
    }

    @Test
    void embeddedObjectsAreMadeAndChanged() {
        write("{'place': {'floor': 1, 'room': 'a'}, 'spot': {'x': 1, 'y': 2}}");
        var place = basket.getPlace();

        write("{'place': {'room': 'b'}, 'spot': {'y': 3}}");

        assertThat(basket.getPlace())
                .isSameAs(place)
                .returns(1, Place::getFloor)
                .returns("b", Place::getRoom);
        assertThat(basket.getSpot()).isEqualTo(new Spot(1, 3));
        assertThat(refusal("{'place': {'floor': -1}}"))
                .isEqualTo("{place={floor=[Ensure this value is greater than or equal to 0.]}}");
    }

    @Test
    void objectThatIsNotThereYetIsSentAsAWhole() {
        assertThat(refusal("{'place': {'room': 'b'}, 'spot': {'y': 3}, 'stops': [{'room': 'c'}]}"))
                .isEqualTo("{place={floor=[This field is required.]}, spot={x=[This field is required.]},"
                        + " stops={0={floor=[This field is required.]}}}");
    }

    @Test
    void ruleOfAChildIsJudgedWithWhatIsStored() {
        writeTwoLines();

        assertThat(refusal("{'lines': [{'id': 1, 'max': 0}, {'id': 2, 'min': 7}]}"))
                .isEqualTo("{lines={0={__all__=[The maximum is less than the minimum.]},"
                        + " 1={__all__=[The maximum is less than the minimum.]}}}");
        write("{'lines': [{'id': 1, 'max': 3}, {'id': 2, 'min': 0}]}");
    }

    @Test
    void ruleOfANestedRowIsJudgedWithWhatIsStored() {
        write("{'card': {'text': 'a', 'gifts': [{'text': 'x'}]}}");

        assertThat(refusal("{'card': {'text': null}}")).isEqualTo("{card={__all__=[A card with gifts has a text.]}}");
        assertThat(refusal("{'card': {'gifts': [{'text': ''}]}}"))
                .isEqualTo("{card={gifts={0={text=[This field may not be blank.]}}}}");
        write("{'card': {'text': null, 'gifts': []}}");
    }

    @Test
    void constraintOfTheRecordIsJudgedWithWhatIsStored() {
        assertThat(refusal("{'lines': [{'code': 'a', 'min': 1, 'max': 1}]}"))
                .isEqualTo("{__all__=[A basket with lines has a name.]}");
        writeTwoLines();
        assertThat(refusal("{'name': null}")).isEqualTo("{__all__=[A basket with lines has a name.]}");
        write("{'name': 'm'}");
    }

    @Test
    void ruleKnowsTheKeysOfChildrenThatAreStored() {
        write("{'name': 'n', 'lines': [{'code': 'a', 'min': 1, 'max': 5}]}");
        assertThat(refusal("{'name': 'stored'}")).isEqualTo("{__all__=[A stored basket has stored lines.]}");

        line(0).saved(1);
        write("{'name': 'stored'}");
    }

    @Test
    void ruleKnowsTheKeysOfRelatedRowsThatAreStored() {
        write("{'shop': 7, 'rivals': [8]}");

        assertThat(refusal("{'rivals': [8, 7]}")).isEqualTo("{__all__=[A shop is not its own rival.]}");
        assertThat(refusal("{'shop': 8}")).isEqualTo("{__all__=[A shop is not its own rival.]}");
        write("{'shop': 8, 'rivals': [7]}");
    }

    @Test
    void rowIsCheckedWhenItIsWrittenAndWhenItIsComplete() {
        var batch = bind("{'name': 'n'}");
        batch.validate();
        var names = new ArrayList<String>();
        Consumer<Row<Basket, BasketWrite>> noted = row -> names.add(row.entity().getName());

        batch.apply(() -> {}, noted, noted);

        assertThat(names).containsExactly("n", "n");
    }

    @Test
    void rowThatIsRefusedWhenItIsCompleteIsNotSaved() {
        var batch = bind("{'name': 'n'}");
        batch.validate();

        var refusal = catchThrowableOfType(
                ValidationException.class,
                () -> batch.apply(() -> {}, row -> {}, row -> row.reject("name", "bad", "Bad.")));

        assertThat(refusal.toJson()).hasToString("{name=[Bad.]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "Card | text   | t    | {card={text=[Taken.]}}",
                "Card | text   | x    | {card={text=[Taken.]}}",
                "Gift | text   | y    | {card={gifts={1={text=[Taken.]}}}}",
                "Line | code   | b    | {lines={1={code=[Taken.]}}}",
                "LINE | code   | b    | {lines={1={code=[Taken.]}}}",
                "Line | shop_id | null | {lines={1={shop=[Taken.]}}}",
                "Line | other  | b    | {lines={1=[Taken.]}}",
                "Line | code   | x    | {lines=[Taken.]}",
                "Basket_weights | weights | 1 | {weights=[Taken.]}",
                "Basket_stops | floor | 1 | {stops=[Taken.]}"
            })
    void faultOfTheDatabaseStandsUnderTheRowThatHasItsValue(
            String table, String column, @Nullable String value, String told) {
        var batch =
                bind("{'name': 'n', 'lines': [{'code': 'a', 'min': 1, 'max': 5}, {'code': 'b', 'min': 2, 'max': 6}],"
                        + " 'card': {'text': 't', 'gifts': [{'text': 'x'}, {'text': 'y'}]}, 'stops': [{'floor': 1}],"
                        + " 'weights': {'a': 1}, 'words': ['x'], 'tags': [{'word': 'y'}], 'spot': {'x': 1, 'y': 2}}");
        batch.validate();
        batch.apply(() -> {});
        var values = new HashMap<String, @Nullable String>();
        values.put(column, value);

        var refusal =
                batch.refusal(ENTITIES.getEntityManagerFactory(), table, values, new FieldError("unique", "Taken."));

        assertThat(requireNonNull(refusal).toJson()).hasToString(told);
    }

    @Test
    void faultOfAPartThatWasNotSentIsNotThatOfTheBody() {
        writeTwoLines();
        var batch = bind("{'name': 'm', 'card': null}");
        batch.validate();
        batch.apply(() -> {});

        assertThat(batch.refusal(
                        ENTITIES.getEntityManagerFactory(),
                        "Line",
                        Map.of("code", "b"),
                        new FieldError("unique", "Taken.")))
                .isNull();
    }
}
