package education.codeforlife.filter;

import jakarta.persistence.metamodel.Metamodel;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/** Selects the rows that do not have a value, a related row or an element of a collection, or those that do. */
record NullFilter<E>(String parameter, AttributePath attribute, ParameterType parser) implements Filter<E> {

    static <E> NullFilter<E> of(String parameter, AttributePath attribute) {
        return new NullFilter<>(parameter, attribute, ParameterType.parser(Boolean.class));
    }

    @Override
    public @Nullable Specification<E> specification(List<String> values) {
        var absent = parser.parse(values.get(0));
        if (absent == null) return null;
        return (root, query, builder) -> {
            var present = attribute.isPresent(root, query, builder);
            return absent.equals(true) ? present.not() : present;
        };
    }

    @Override
    public void validate(Metamodel metamodel) {
        attribute.validatePresence(metamodel);
    }

    @Override
    public FilterParameter described() {
        return FilterParameter.of(parameter, parser, "true: " + attribute + " is not set; false: it is set");
    }
}
