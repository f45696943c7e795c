package education.codeforlife.filter;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.metamodel.Metamodel;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/** Finds each term of a text in any of the attributes, as Django REST framework does. */
record SearchFilter<E>(String parameter, List<AttributePath> attributes) implements Filter<E> {

    /** Enough for people; each costs a comparison per attribute and row. */
    private static final int MAX_TERMS = 20;

    SearchFilter {
        for (var attribute : attributes) {
            if (attribute.type() != String.class) {
                throw new IllegalStateException("Cannot search \"" + attribute + "\": it is not text");
            }
        }
    }

    @Override
    public @Nullable Specification<E> specification(List<String> values) {
        var terms = SearchTerms.of(values.get(0)).stream()
                .distinct()
                .limit(MAX_TERMS)
                .toList();
        if (terms.isEmpty()) return null;
        return (root, query, builder) -> builder.and(
                terms.stream().map(term -> any(root, query, builder, term)).toList());
    }

    private Predicate any(Root<E> root, CriteriaQuery<?> query, CriteriaBuilder builder, String term) {
        return builder.or(attributes.stream()
                .map(attribute -> attribute.matches(root, query, builder, path -> Like.contains(builder, path, term)))
                .toList());
    }

    @Override
    public void validate(Metamodel metamodel) {
        attributes.forEach(attribute -> attribute.validate(metamodel));
    }

    @Override
    public FilterParameter described() {
        var meaning = "each word of the value, or quoted phrase, is in one of " + attributes;
        return FilterParameter.of(parameter, ParameterType.parser(String.class), meaning);
    }
}
