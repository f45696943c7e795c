package education.codeforlife.serializer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import education.codeforlife.error.ApiException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

class BulkBodyTests {

    record Fruit(String name) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]      | {__all__=[Nothing to create.]}",
                "{}      | {__all__=[Expected a list of items but got type \"dict\".]}",
                "\"a\"   | {__all__=[Expected a list of items but got type \"str\".]}",
                "null | {__all__=[No data provided]}",
                "[1,2,3] | {detail=Ensure there are no more than 2 items.}"
            })
    void itemsAreAListOfSome(String json, String refusal) {
        assertThat(refusal(() -> body(json).items(2))).hasToString(refusal);
    }

    @Test
    void missingBodyIsRejectedAsList() {
        assertThat(refusal(() -> missing().items(2)))
                .hasToString("{__all__=[Expected a list of items but got type \"dict\".]}");
        assertThat(BulkBody.items(MissingNode::getInstance, 2)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}   | {__all__=[Nothing to update.]}",
                "[]   | {__all__=[Invalid data. Expected a dictionary, but got list.]}",
                "1    | {__all__=[Invalid data. Expected a dictionary, but got int.]}",
                "{\"1\": {}, \"2\": {}, \"3\": {}} | {detail=Ensure there are no more than 2 items.}"
            })
    void membersAreAnObjectOfSome(String json, String refusal) {
        assertThat(refusal(() -> body(json).members(2))).hasToString(refusal);
    }

    @Test
    void noBodyIsNothingToUpdate() {
        assertThat(refusal(() -> missing().members(2))).hasToString("{__all__=[Nothing to update.]}");
    }

    @Test
    void itemsAndMembersKeepTheirOrder() {
        assertThat(body("[2, 1]").items(2)).extracting(JsonNode::intValue).containsExactly(2, 1);
        assertThat(body("{\"9\": {}, \"10\": null}").members(2)).containsOnlyKeys("9", "10");
    }

    @Test
    void aBodyIsReceivedBeforeItIsRead() {
        var received = new AtomicInteger();
        var json = new JsonBody() {
            @Override
            public JsonNode read() {
                throw new AssertionError("read too early");
            }

            @Override
            public void receive() {
                received.incrementAndGet();
            }
        };
        new Body<>(Fruit.class, json).receive();
        new BulkBody<>(Fruit.class, json).receive();

        assertThat(received).hasValue(2);
        assertThat(new BulkBody<>(Fruit.class, json).type()).isEqualTo(Fruit.class);
    }

    private static BulkBody<Fruit> body(String json) {
        return new BulkBody<>(Fruit.class, () -> Wire.tree(json));
    }

    private static BulkBody<Fruit> missing() {
        return new BulkBody<>(Fruit.class, MissingNode::getInstance);
    }

    private static Object refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(ApiException.class, call).toJson();
    }
}
