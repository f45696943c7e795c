package education.codeforlife.softdelete;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.jpa.HibernateHints;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.jpa.domain.Specification;

/**
 * A query that finds the plan of another one would find the rows of that one: those of another user's scope. So each of
 * these, which differ from each other in one detail, finds the rows that it finds when it is translated by itself.
 */
class CriteriaPlanIntegrationTests extends ToyTest {

    @Autowired
    private EntityManager entities;

    @BeforeEach
    void moreRows() {
        jdbc.sql("insert into boxes (id, label, is_active) values (3, 'OPEN', true), (4, 'a%b', true)")
                .update();
        jdbc.sql("""
                insert into toys (id, name, is_active, box_id)
                values (1004, 'Ball', true, 3), (1005, 'b_ll', true, 4), (1006, '', true, null), (1007, 'kite', true, 1)
                """).update();
    }

    @Test
    void cachedPlanFindsTheRowsOfItsOwnQuery() {
        var expected = new TreeMap<String, List<Long>>();
        queries().forEach((name, query) -> expected.put(name, ids(query, false)));

        for (int round = 0; round < 3; round++) {
            queries()
                    .forEach((name, query) ->
                            assertThat(ids(query, true)).as(name).isEqualTo(expected.get(name)));
        }

        assertThat(expected.values().stream().distinct().count()).isGreaterThan(15);
    }

    private List<Long> ids(Query query, boolean cached) {
        var criteria = entities.getCriteriaBuilder();
        var select = criteria.createQuery(Toy.class);
        var toy = select.from(Toy.class);
        var condition = query.condition().toPredicate(toy, select, criteria);
        if (condition != null) select.where(condition);
        query.order().apply(toy, select, criteria);
        TypedQuery<Toy> prepared = entities.createQuery(select.select(toy));
        if (!cached) prepared.setHint(HibernateHints.HINT_QUERY_PLAN_CACHEABLE, false);
        return prepared.setMaxResults(query.limit()).getResultList().stream()
                .<Long>map(Toy::getId)
                .toList();
    }

    private record Query(Specification<Toy> condition, Order order, int limit) {}

    private interface Order {
        void apply(Root<Toy> toy, CriteriaQuery<Toy> query, CriteriaBuilder criteria);
    }

    private static Map<String, Query> queries() {
        var queries = new TreeMap<String, Query>();
        conditions().forEach((name, condition) -> queries.put(name, new Query(condition, byId(), 100)));
        orders().forEach((name, order) -> queries.put(name, new Query(Specification.unrestricted(), order, 100)));
        queries.put("limit 1", new Query(Specification.unrestricted(), byId(), 1));
        queries.put("limit 2", new Query(Specification.unrestricted(), byId(), 2));
        return queries;
    }

    private static Order byId() {
        return (toy, query, criteria) -> query.orderBy(criteria.asc(toy.get("id")));
    }

    private static Map<String, Order> orders() {
        return Map.of(
                "name up",
                (toy, query, criteria) -> query.orderBy(criteria.asc(toy.get("name")), criteria.asc(toy.get("id"))),
                "name down",
                (toy, query, criteria) -> query.orderBy(criteria.desc(toy.get("name")), criteria.asc(toy.get("id"))),
                "box first",
                (toy, query, criteria) -> query.orderBy(
                        ((HibernateCriteriaBuilder) criteria).asc(box(toy).get("label"), true),
                        criteria.asc(toy.get("id"))),
                "box last",
                (toy, query, criteria) -> query.orderBy(
                        ((HibernateCriteriaBuilder) criteria).asc(box(toy).get("label"), false),
                        criteria.asc(toy.get("id"))),
                "case",
                (toy, query, criteria) ->
                        query.orderBy(criteria.asc(criteria.lower(toy.get("name"))), criteria.asc(toy.get("id"))));
    }

    private static jakarta.persistence.criteria.Join<Object, Object> box(Root<Toy> toy) {
        return toy.join("box", JoinType.LEFT);
    }

    private static Map<String, Specification<Toy>> conditions() {
        var all = new TreeMap<String, Specification<Toy>>();
        for (var value : List.of("ball", "kite", "Ball", "b_ll", "")) {
            all.put("= " + value, (toy, query, criteria) -> criteria.equal(toy.get("name"), value));
            all.put("<> " + value, (toy, query, criteria) -> criteria.notEqual(toy.get("name"), value));
            all.put(
                    "not = " + value,
                    (toy, query, criteria) ->
                            criteria.equal(toy.get("name"), value).not());
            all.put("> " + value, (toy, query, criteria) -> criteria.greaterThan(toy.get("name"), value));
            all.put(">= " + value, (toy, query, criteria) -> criteria.greaterThanOrEqualTo(toy.get("name"), value));
            all.put(
                    "literal " + value,
                    (toy, query, criteria) -> criteria.equal(toy.get("name"), criteria.literal(value)));
            all.put(
                    "lower " + value,
                    (toy, query, criteria) ->
                            criteria.equal(criteria.lower(toy.get("name")), value.toLowerCase(Locale.ROOT)));
            all.put(
                    "upper " + value,
                    (toy, query, criteria) ->
                            criteria.equal(criteria.upper(toy.get("name")), value.toUpperCase(Locale.ROOT)));
            all.put(
                    "coalesce " + value,
                    (toy, query, criteria) -> criteria.equal(criteria.coalesce(toy.get("name"), value), value));
            all.put("like " + value, (toy, query, criteria) -> criteria.like(toy.get("name"), value));
            all.put(
                    "like with ! " + value,
                    (toy, query, criteria) -> criteria.like(toy.get("name"), value.replace("_", "!_"), '!'));
            all.put(
                    "like with # " + value,
                    (toy, query, criteria) -> criteria.like(toy.get("name"), value.replace("_", "!_"), '#'));
            all.put("not like " + value, (toy, query, criteria) -> criteria.notLike(toy.get("name"), value));
            all.put(
                    "ilike " + value,
                    (toy, query, criteria) -> ((HibernateCriteriaBuilder) criteria).ilike(toy.get("name"), value));
            all.put("in one " + value, (toy, query, criteria) -> toy.get("name").in(List.of(value)));
            all.put("in two " + value, (toy, query, criteria) -> toy.get("name").in(List.of(value, "doll")));
            all.put(
                    "in three " + value,
                    (toy, query, criteria) -> toy.get("name").in(List.of(value, "doll", "x")));
            all.put(
                    "not in " + value,
                    (toy, query, criteria) ->
                            toy.get("name").in(List.of(value, "doll")).not());
            all.put("exists " + value, (toy, query, criteria) -> criteria.exists(boxes(toy, query, criteria, value)));
            all.put(
                    "not exists " + value,
                    (toy, query, criteria) ->
                            criteria.exists(boxes(toy, query, criteria, value)).not());
        }
        for (var label : List.of("open", "OPEN", "closed", "a%b")) {
            all.put(
                    "box " + label,
                    (toy, query, criteria) -> criteria.equal(toy.get("box").get("label"), label));
            all.put(
                    "join " + label,
                    (toy, query, criteria) ->
                            criteria.equal(toy.join("box", JoinType.INNER).get("label"), label));
            all.put(
                    "outer join " + label,
                    (toy, query, criteria) -> criteria.or(
                            criteria.isNull(box(toy).get("label")), criteria.equal(toy.get("name"), label)));
            all.put("some box " + label, (toy, query, criteria) -> criteria.exists(boxes(toy, query, criteria, label)));
        }
        for (long id : List.of(BALL, DOLL, KITE)) {
            all.put("id = " + id, (toy, query, criteria) -> criteria.equal(toy.get("id"), id));
            all.put("id between " + id, (toy, query, criteria) -> criteria.between(toy.get("id"), id, id + 1));
            all.put("id sum " + id, (toy, query, criteria) -> criteria.equal(criteria.sum(toy.get("id"), 1L), id + 1));
            all.put(
                    "id diff " + id,
                    (toy, query, criteria) -> criteria.equal(criteria.diff(toy.get("id"), 1L), id + 1));
            all.put(
                    "mod " + id,
                    (toy, query, criteria) ->
                            criteria.equal(criteria.mod(toy.<Long>get("id").as(Integer.class), 3), (int) id % 3));
        }
        all.put("true", (toy, query, criteria) -> criteria.isTrue(toy.get("kept")));
        all.put("false", (toy, query, criteria) -> criteria.isFalse(toy.get("kept")));
        all.put("null", (toy, query, criteria) -> criteria.isNull(toy.get("box")));
        all.put("not null", (toy, query, criteria) -> criteria.isNotNull(toy.get("box")));
        all.put("and", (toy, query, criteria) -> criteria.and(both(toy, criteria)));
        all.put("or", (toy, query, criteria) -> criteria.or(both(toy, criteria)));
        all.put("none", (toy, query, criteria) -> criteria.disjunction());
        all.put("any", (toy, query, criteria) -> criteria.conjunction());
        return all;
    }

    private static Predicate[] both(Root<Toy> toy, CriteriaBuilder criteria) {
        var both = new ArrayList<Predicate>();
        both.add(criteria.equal(toy.get("name"), "kite"));
        both.add(criteria.equal(toy.get("box").get("label"), "open"));
        return both.toArray(Predicate[]::new);
    }

    private static Subquery<Integer> boxes(
            Root<Toy> toy, CriteriaQuery<?> query, CriteriaBuilder criteria, String text) {
        var boxes = query.subquery(Integer.class);
        var box = boxes.from(Box.class);
        return boxes.select(criteria.literal(1))
                .where(
                        criteria.equal(box, toy.get("box")),
                        criteria.or(criteria.equal(box.get("label"), text), criteria.equal(toy.get("name"), text)));
    }
}
