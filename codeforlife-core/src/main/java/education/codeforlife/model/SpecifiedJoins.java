package education.codeforlife.model;

import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.query.sqm.tree.domain.SqmPath;
import org.hibernate.query.sqm.tree.domain.SqmPluralValuedSimplePath;
import org.hibernate.query.sqm.tree.domain.SqmSingularJoin;
import org.hibernate.query.sqm.tree.from.SqmAttributeJoin;
import org.hibernate.query.sqm.tree.from.SqmFrom;
import org.hibernate.query.sqm.tree.from.SqmJoin;

/** The joins that a specification left in a query, and what they do to its rows. */
record SpecifiedJoins(CriteriaQuery<?> query, SqmFrom<?, ?> root, List<? extends SqmJoin<?, ?>> joins) {

    static SpecifiedJoins of(CriteriaQuery<?> query, Root<?> root) {
        var from = (SqmFrom<?, ?>) root;
        return new SpecifiedJoins(query, from, joins(from).toList());
    }

    private static Stream<? extends SqmJoin<?, ?>> joins(SqmFrom<?, ?> from) {
        var own = from.getSqmJoins().stream().flatMap(join -> Stream.concat(Stream.of(join), joins(join)));
        var treated = from.getSqmTreats().stream().flatMap(SpecifiedJoins::joins);
        return Stream.concat(own, treated);
    }

    /** Returns whether the query may find a row several times, or not as a row. */
    boolean multiplyRows() {
        return query.isDistinct()
                || query.getRoots().size() > 1
                || !query.getGroupList().isEmpty()
                || query.getGroupRestriction() != null
                || !joins.stream().allMatch(SqmSingularJoin.class::isInstance)
                || Stream.concat(Stream.of(root), joins.stream()).anyMatch(SpecifiedJoins::leadsThroughMany);
    }

    /** Hibernate joins a collection by itself if a path leads through it: {@code team.get("players").get("name")}. */
    private static boolean leadsThroughMany(SqmPath<?> path) {
        return path.getReusablePaths().stream()
                .anyMatch(next -> next instanceof SqmPluralValuedSimplePath<?>
                        ? !next.getReusablePaths().isEmpty()
                        : leadsThroughMany(next));
    }

    /** Leaves joins that fetch as joins: a query that does not select the rows cannot fetch with them. */
    void clearFetches() {
        for (var join : joins) {
            if (join instanceof SqmAttributeJoin<?, ?> fetch && fetch.isFetched()) fetch.clearFetched();
        }
    }
}
