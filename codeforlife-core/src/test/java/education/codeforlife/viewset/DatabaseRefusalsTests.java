package education.codeforlife.viewset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.annotation.JsonProperty;
import education.codeforlife.database.DatabaseError;
import education.codeforlife.database.DatabaseError.Kind;
import education.codeforlife.error.ApiException;
import education.codeforlife.model.Model;
import education.codeforlife.model.NoDatabase;
import education.codeforlife.request.RequestUser;
import education.codeforlife.serializer.Body;
import education.codeforlife.serializer.BoundBatch;
import education.codeforlife.serializer.Presence;
import education.codeforlife.serializer.SerializerEngine;
import education.codeforlife.serializer.Writer;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.Validation;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.hibernate.StaleStateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

class DatabaseRefusalsTests {

    private static final EntityManager ENTITIES = NoDatabase.of(Shop.class);
    private static final Model<Shop> SHOP = Model.of(ENTITIES.getEntityManagerFactory(), Shop.class, null);
    private static final RuntimeException DEFECT = new IllegalStateException("defect");

    private DatabaseError error = error(Kind.UNIQUE, "name");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PROTECTED      | 409 | {detail=This Shop is still in use and cannot be deleted.}",
                "RETRYABLE      | 503 | {detail=The service is busy. Please try again.}",
                "UNAVAILABLE    | 503 | {detail=The service is busy. Please try again.}",
                "UNIQUE         | 400 | {name=[This value is already taken.]}",
                "DOES_NOT_EXIST | 400 | {name=[Invalid pk - object does not exist.]}",
                "NULL           | 400 | {name=[This field may not be null.]}",
                "INVALID        | 400 | {__all__=[Invalid data.]}"
            })
    void databaseErrorIsReportedWithItsStatus(Kind kind, int status, String json) {
        error = error(kind, "name");

        for (var exception : List.of(DEFECT, new RefusedWriteException(batch(1), DEFECT))) {
            var refusal = refusal(exception);
            assertThat(refusal.status().value()).isEqualTo(status);
            assertThat(refusal.toJson()).hasToString(json);
            assertThat(refusal).hasRootCause(DEFECT);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PROTECTED      | 409 | conflict",
                "RETRYABLE      | 503 | unavailable",
                "UNAVAILABLE    | 503 | unavailable",
                "UNIQUE         | 400 | unique",
                "DOES_NOT_EXIST | 400 | does_not_exist",
                "NULL           | 400 | invalid",
                "INVALID        | 400 | invalid"
            })
    void databaseErrorOfAFormIsUnderAll(Kind kind, int status, String code) {
        var refusals = new DatabaseRefusals(failure -> error(kind, "name"));

        var refusal = (ApiException) catchThrowable(() -> refusals.translating(failing(DEFECT)));

        assertThat(refusal.status().value()).isEqualTo(status);
        assertThat(refusal.getBody().toString()).contains(code);
    }

    @Test
    void aFieldIsNamedAsItWasWritten() {
        error = error(Kind.UNIQUE, "till");

        assertThat(refusal(new RefusedWriteException(batch(1), DEFECT)).toJson())
                .hasToString("{till_number=[This value is already taken.]}");
    }

    @ParameterizedTest
    @MethodSource("columnsOfNoField")
    void violationOfOtherThanOneFieldIsUnderAll(List<String> columns) {
        error = new DatabaseError(Kind.UNIQUE, "shop", columns, Map.of());

        assertThat(refusal(new RefusedWriteException(batch(1), DEFECT)).toJson())
                .hasToString("{__all__=[This value is already taken.]}");
    }

    static List<List<String>> columnsOfNoField() {
        return List.of(List.of(), List.of("name", "till"), List.of("owner"), List.of("no_such_column"));
    }

    @Test
    void ofSeveralRowsNoneIsBlamedIfTheDatabaseDoesNotTell() {
        assertThat(refusal(new RefusedWriteException(batch(2), DEFECT)).toJson())
                .hasToString("{name=[This value is already taken.]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "corner | [{}, {name=[This value is already taken.]}, {}]",
                "Corner | [{}, {name=[This value is already taken.]}, {}]",
                "mall   | [{}, {}, {name=[This value is already taken.]}]",
                "other  | {name=[This value is already taken.]}"
            })
    void ofSeveralRowsThoseAreBlamedWhoseValuesAreTold(String value, String json) {
        error = new DatabaseError(Kind.UNIQUE, "shop", List.of("name"), Map.of("name", value));
        var batch = batch(3);
        batch.entities().get(0).name = "mall";
        batch.entities().get(1).name = "corner";
        batch.entities().get(2).name = "mall";

        assertThat(refusal(new RefusedWriteException(batch, DEFECT)).toJson()).hasToString(json);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "mall | t | [{}, {}, {name=[This value is already taken.]}]",
                "mall | f | [{}, {name=[This value is already taken.]}, {}]",
                "null | t | {name=[This value is already taken.]}"
            })
    void ofSeveralRowsThoseAreBlamedThatHoldAllTheValuesThatAreTold(String name, String open, String json) {
        var told = new HashMap<String, String>();
        told.put("name", name);
        told.put("open", open);
        error = new DatabaseError(Kind.UNIQUE, "shop", List.of("name", "open"), told);
        var batch = batch(3);
        batch.entities().forEach(shop -> shop.name = "mall");
        batch.entities().get(0).open = true;
        batch.entities().get(2).open = true;

        assertThat(refusal(new RefusedWriteException(batch, DEFECT)).toJson()).hasToString(json);
    }

    @Test
    void ofSeveralRowsThoseAreBlamedThatLackAValue() {
        error = error(Kind.NULL, "name");
        var batch = batch(3);
        batch.entities().get(0).name = "corner";
        batch.entities().get(2).name = "mall";

        assertThat(refusal(new RefusedWriteException(batch, DEFECT)).toJson())
                .hasToString("[{}, {name=[This field may not be null.]}, {}]");
    }

    @ParameterizedTest
    @MethodSource("conflicts")
    void secondWriterGetsConflict(RuntimeException conflict) {
        assertThat(refusal(new IllegalStateException(conflict)).code()).isEqualTo("conflict");
    }

    static List<RuntimeException> conflicts() {
        return List.of(
                new OptimisticLockException(),
                new StaleStateException("stale"),
                new OptimisticLockingFailureException("stale"));
    }

    @Test
    void aDefectOfOursStaysOne() {
        var refusals = new DatabaseRefusals(exception -> null);

        assertThat(catchThrowable(() -> refusals.translating(SHOP, failing(DEFECT))))
                .isSameAs(DEFECT);
        var refused = new RefusedWriteException(batch(1), DEFECT);
        assertThat(catchThrowable(() -> refusals.translating(SHOP, failing(refused))))
                .isSameAs(DEFECT);
    }

    @Test
    void aRefusalStaysAsItIs() {
        var refusal = ApiException.notFound();

        assertThat(refusal(refusal)).isSameAs(refusal);
        assertThat(new DatabaseRefusals(exception -> error).<String>translating(SHOP, () -> "done"))
                .isEqualTo("done");
    }

    @Test
    void withinATransactionNothingIsTranslated() {
        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            assertThat(catchThrowable(
                            () -> new DatabaseRefusals(exception -> error).translating(SHOP, failing(DEFECT))))
                    .isSameAs(DEFECT);
        } finally {
            TransactionSynchronizationManager.setActualTransactionActive(false);
        }
    }

    @Entity(name = "Shop")
    static class Shop {
        @Id
        Long id;

        String name;
        int till;
        boolean open;
        String owner;
    }

    record ShopWrite(
            String name, @JsonProperty("till_number") Integer till) {}

    private static final class ShopWriter implements Writer<Shop, ShopWrite> {
        @Override
        public void update(Shop shop, ShopWrite data, Presence presence) {}
    }

    private ApiException refusal(RuntimeException exception) {
        var refusals = new DatabaseRefusals(failure -> error);
        return (ApiException) catchThrowable(() -> refusals.translating(SHOP, failing(exception)));
    }

    private static Supplier<Object> failing(RuntimeException exception) {
        return () -> {
            throw exception;
        };
    }

    private static DatabaseError error(Kind kind, String column) {
        return new DatabaseError(kind, "shop", List.of(column), Map.of());
    }

    private static BoundBatch<Shop, ShopWrite> batch(int rows) {
        var validator = Validation.buildDefaultValidatorFactory().getValidator();
        var engine = new SerializerEngine(JsonMapper.shared(), validator, ENTITIES);
        var items = Collections.<JsonNode>nCopies(rows, JsonNodeFactory.instance.objectNode());
        return rows == 1
                ? engine.read(
                        new Body<>(ShopWrite.class, () -> items.get(0)),
                        new ShopWriter(),
                        new Shop(),
                        true,
                        false,
                        RequestUser.anonymous())
                : engine.readNew(items, ShopWrite.class, new ShopWriter(), RequestUser.anonymous());
    }
}
