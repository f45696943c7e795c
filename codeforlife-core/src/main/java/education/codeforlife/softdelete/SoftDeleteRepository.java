package education.codeforlife.softdelete;

import education.codeforlife.api.Internal;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Example;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.convert.QueryByExamplePredicateBuilder;
import org.springframework.data.jpa.domain.DeleteSpecification;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.data.jpa.domain.UpdateSpecification;
import org.springframework.data.jpa.repository.support.JpaEntityInformation;
import org.springframework.data.jpa.repository.support.SimpleJpaRepository;
import org.springframework.data.repository.query.FluentQuery.FetchableFluentQuery;
import org.springframework.data.util.Streamable;
import org.springframework.transaction.annotation.Transactional;

/**
 * The inherited methods of repositories of {@link SoftDeletable} entities, which leave inactive rows out. Saving,
 * deleting and referring to rows that the caller holds is the same for every row.
 *
 * @since 0.1.0
 */
@Internal
public class SoftDeleteRepository<T, ID> extends SimpleJpaRepository<T, ID> {

    private final JpaEntityInformation<T, ?> entity;

    public SoftDeleteRepository(JpaEntityInformation<T, ?> entity, EntityManager entities) {
        super(entity, entities);
        this.entity = entity;
    }

    @Override
    public Optional<T> findById(ID id) {
        return getQuery(byId(id), Sort.unsorted()).getResultStream().findFirst();
    }

    @Override
    public boolean existsById(ID id) {
        return exists(byId(id));
    }

    private Specification<T> byId(ID id) {
        return (row, query, criteria) -> hasId(row, id, criteria);
    }

    private Predicate hasId(Root<T> row, ID id, CriteriaBuilder criteria) {
        return criteria.and(Streamable.of(entity.getIdAttributeNames()).stream()
                .map(name -> criteria.equal(
                        row.get(name), entity.hasCompositeId() ? entity.getCompositeIdAttributeValue(id, name) : id))
                .toList());
    }

    @Override
    public boolean exists(Specification<T> rows) {
        return super.exists(visible(rows));
    }

    @Override
    public <S extends T> boolean exists(Example<S> example) {
        return count(example) > 0;
    }

    @Override
    public long count() {
        return count(Specification.unrestricted());
    }

    @Override
    public <S extends T, R extends @Nullable Object> R findBy(
            Specification<T> rows, Function<? super SpecificationFluentQuery<S>, R> work) {
        return super.findBy(visible(rows), work);
    }

    @Override
    public <S extends T, R extends @Nullable Object> R findBy(
            Example<S> example, Function<FetchableFluentQuery<S>, R> work) {
        return this.<S, R>findBy(like(example), work::apply);
    }

    @SuppressWarnings("unchecked") // a row is compared with the example whatever its type
    private <S extends T> Specification<T> like(Example<S> example) {
        return (row, query, criteria) -> QueryByExamplePredicateBuilder.getPredicate((Root<S>) row, criteria, example);
    }

    @Override
    @Transactional
    public void deleteAllByIdInBatch(Iterable<ID> ids) {
        deleteAllInBatch(findAllById(ids));
    }

    @Override
    @Transactional
    public void deleteAllInBatch() {
        delete(DeleteSpecification.unrestricted());
    }

    @Override
    protected <S extends T> TypedQuery<S> getQuery(Specification<S> rows, Class<S> type, Sort sort) {
        return super.getQuery(visible(rows), type, sort);
    }

    @Override
    protected <S extends T> TypedQuery<Long> getCountQuery(Specification<S> rows, Class<S> type) {
        return super.getCountQuery(visible(rows), type);
    }

    @Override
    protected <S> Query getUpdate(UpdateSpecification<S> rows, Class<S> type) {
        return super.getUpdate(rows.and((row, update, criteria) -> visible(row, criteria)), type);
    }

    @Override
    protected <S> Query getDelete(DeleteSpecification<S> rows, Class<S> type) {
        return super.getDelete(rows.and((row, delete, criteria) -> visible(row, criteria)), type);
    }

    private static <S> Specification<S> visible(Specification<S> rows) {
        return rows.and(ActiveRows.visible());
    }

    private static @Nullable Predicate visible(Root<?> row, CriteriaBuilder criteria) {
        return SoftDeletion.of(row.getJavaType()).visible(row, criteria);
    }
}
