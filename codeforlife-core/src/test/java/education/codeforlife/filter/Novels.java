package education.codeforlife.filter;

import education.codeforlife.model.NoDatabase;
import education.codeforlife.softdelete.SoftDeletable;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Transient;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.hibernate.query.sqm.tree.SqmStatement;
import org.springframework.data.jpa.domain.Specification;

/** Entities to filter, and the queries for them as Hibernate writes them, without a database. */
final class Novels {

    static final EntityManager ENTITIES = NoDatabase.of(
            Novel.class, Writer.class, Poet.class, Chapter.class, Publisher.class, Prize.class, Binding.class);

    private Novels() {}

    /** What the parameter adds to the query for all novels. */
    static String query(FilterSet<Novel> filters, String parameter, String... values) {
        return query(filters.specification(Map.of(parameter, values)));
    }

    /** What the condition adds to the query for all novels. */
    static String query(Specification<Novel> specification) {
        var builder = ENTITIES.getCriteriaBuilder();
        var query = builder.createQuery(Novel.class);
        var root = query.from(Novel.class);
        query.where(specification.toPredicate(root, query, builder));
        return hql(query).replaceAll("^.*?Novel row ", "");
    }

    /** The condition by itself. */
    static Predicate predicate(FilterSet<Novel> filters, String parameter, String... values) {
        var builder = ENTITIES.getCriteriaBuilder();
        var query = builder.createQuery(Novel.class);
        return filters.specification(Map.of(parameter, values)).toPredicate(query.from(Novel.class), query, builder);
    }

    /** The query with names for its aliases. */
    static String hql(CriteriaQuery<?> query) {
        return ((SqmStatement<?>) query)
                .toHqlString()
                .replace("var_1_1", "joined")
                .replace("var_1", "row")
                .replaceAll("wrap\\((\\S+) as java.lang.String\\)", "$1");
    }

    @Entity
    static class Novel {

        @Id
        private Long id;

        private String title;
        private Integer pages;
        private BigDecimal price;
        private Kind kind;

        @Transient
        private String note;

        private Long reviewerId;

        @Embedded
        private Binding binding;

        @ManyToOne
        private Writer writer;

        @ManyToOne
        private Poet poet;

        @ManyToOne
        private Publisher publisher;

        @OneToOne(mappedBy = "novel")
        private Prize prize;

        @ManyToOne
        @JoinColumn(referencedColumnName = "name")
        private Writer translator;

        @OneToMany
        private List<Chapter> chapters;
    }

    @Entity
    @Access(AccessType.PROPERTY)
    static class Prize {

        private Long key;
        private Novel novel;

        @Id
        public Long getKey() {
            return key;
        }

        public void setKey(Long key) {
            this.key = key;
        }

        @OneToOne
        public Novel getNovel() {
            return novel;
        }

        public void setNovel(Novel novel) {
            this.novel = novel;
        }
    }

    enum Kind {
        CRIME,
        SCIENCE_FICTION
    }

    @Embeddable
    static class Binding {

        private String colour;
    }

    @Entity
    static class Writer {

        @Id
        private Long id;

        private String name;
    }

    @Entity
    static class Poet extends Writer {

        private String metre;
    }

    @Entity
    static class Chapter {

        @Id
        private Long id;

        private String title;
    }

    @Entity
    @SoftDeletable
    static class Publisher {

        @Id
        private Long id;

        private String name;
        private boolean active;
    }
}
