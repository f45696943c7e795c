package education.codeforlife.softdelete;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Example;
import org.springframework.data.domain.ExampleMatcher;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.DeleteSpecification;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.data.jpa.domain.UpdateSpecification;
import org.springframework.transaction.support.TransactionTemplate;

class SoftDeleteRepositoryIntegrationTests extends ToyTest {

    private static final Specification<Toy> IS_DOLL = (toy, query, criteria) -> criteria.equal(toy.get("name"), "doll");
    private static final Example<Toy> DOLL_EXAMPLE =
            Example.of(Toy.named("doll"), ExampleMatcher.matching().withIgnorePaths("kept"));

    @Autowired
    private ToyRepository toys;

    @Autowired
    private TransactionTemplate transactions;

    static Stream<Arguments> lookUps() {
        return Stream.of(
                lookUp("findById", toys -> toys.findById(DOLL).isPresent()),
                lookUp("existsById", toys -> toys.existsById(DOLL)),
                lookUp("findAll", toys -> toys.findAll().size() == 3),
                lookUp("findAllById", toys -> !toys.findAllById(List.of(DOLL)).isEmpty()),
                lookUp("findAll(Sort)", toys -> toys.findAll(Sort.by("name")).size() == 3),
                lookUp(
                        "findAll(Pageable)",
                        toys -> toys.findAll(PageRequest.of(0, 1)).getTotalElements() == 3),
                lookUp("count", toys -> toys.count() == 3),
                lookUp("findOne(Specification)", toys -> toys.findOne(IS_DOLL).isPresent()),
                lookUp("findAll(Specification)", toys -> !toys.findAll(IS_DOLL).isEmpty()),
                lookUp(
                        "findAll(Specification, Pageable)",
                        toys -> !toys.findAll(IS_DOLL, PageRequest.of(0, 1)).isEmpty()),
                lookUp("exists(Specification)", toys -> toys.exists(IS_DOLL)),
                lookUp("count(Specification)", toys -> toys.count(IS_DOLL) == 1),
                lookUp(
                        "findBy(Specification)",
                        toys -> !toys.findBy(IS_DOLL, found -> found.all()).isEmpty()),
                lookUp("findOne(Example)", toys -> toys.findOne(DOLL_EXAMPLE).isPresent()),
                lookUp("findAll(Example)", toys -> !toys.findAll(DOLL_EXAMPLE).isEmpty()),
                lookUp(
                        "findAll(Example, Pageable)",
                        toys -> !toys.findAll(DOLL_EXAMPLE, PageRequest.of(0, 1))
                                .isEmpty()),
                lookUp("exists(Example)", toys -> toys.exists(DOLL_EXAMPLE)),
                lookUp("count(Example)", toys -> toys.count(DOLL_EXAMPLE) == 1),
                lookUp(
                        "findBy(Example)",
                        toys -> toys.findBy(DOLL_EXAMPLE, found -> found.first())
                                .isPresent()));
    }

    private static Arguments lookUp(String name, Function<ToyRepository, Boolean> finds) {
        return Arguments.argumentSet(name, finds);
    }

    @ParameterizedTest
    @MethodSource("lookUps")
    void inheritedMethodOmitsInactiveRows(Function<ToyRepository, Boolean> finds) {
        assertThat(finds.apply(toys)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("lookUps")
    void inheritedMethodFindsInactiveRowsWhenAsked(Function<ToyRepository, Boolean> finds) {
        assertThat(ActiveRows.<Boolean>orInactive(() -> finds.apply(toys))).isTrue();
    }

    static Stream<Arguments> deletions() {
        return Stream.of(
                deletion("deleteById", toys -> toys.deleteById(DOLL)),
                deletion("deleteAllById", toys -> toys.deleteAllById(List.of(DOLL))),
                deletion("deleteAllByIdInBatch", toys -> toys.deleteAllByIdInBatch(List.of(DOLL))),
                deletion("deleteAll", toys -> toys.deleteAll()),
                deletion("deleteAllInBatch", toys -> toys.deleteAllInBatch()),
                deletion("delete(Specification)", toys -> toys.delete(DeleteSpecification.unrestricted())));
    }

    private static Arguments deletion(String name, Consumer<ToyRepository> deletes) {
        return Arguments.argumentSet(name, deletes);
    }

    @ParameterizedTest
    @MethodSource("deletions")
    void inheritedDeletionLeavesInactiveRows(Consumer<ToyRepository> deletes) {
        transactions.executeWithoutResult(status -> deletes.accept(toys));

        assertThat(stored()).contains(DOLL);
    }

    @Test
    void updateLeavesInactiveRows() {
        UpdateSpecification<Toy> rename = (toy, update, criteria) -> {
            update.set("name", "x");
            return null;
        };

        assertThat(transactions.<Long>execute(status -> toys.update(rename))).isEqualTo(2);
    }

    @Test
    void rowThatTheCallerHoldsIsSavedAndDeleted() {
        transactions.executeWithoutResult(status -> {
            var doll = ActiveRows.orInactive(() -> toys.findById(DOLL)).orElseThrow();
            toys.delete(toys.save(doll));
        });

        assertThat(stored()).doesNotContain(DOLL);
    }
}
