package education.codeforlife.filter;

import jakarta.persistence.metamodel.Metamodel;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/** Compares a text with a part of it, or with a whole whose case does not matter. */
record TextFilter<E>(String parameter, AttributePath attribute, TextMatch match, ParameterType parser)
        implements Filter<E> {

    static <E> TextFilter<E> of(String parameter, AttributePath attribute, TextMatch match) {
        if (attribute.type() != String.class && attribute.type() != Character.class) {
            throw new IllegalStateException(
                    "Parameter \"" + parameter + "\" cannot search \"" + attribute + "\": it is not text");
        }
        return new TextFilter<>(parameter, attribute, match, ParameterType.parser(String.class));
    }

    @Override
    public @Nullable Specification<E> specification(List<String> values) {
        if (!(parser.parse(values.get(0)) instanceof String text)) return Filter.noRow();
        return (root, query, builder) ->
                attribute.matches(root, query, builder, path -> match.matches(builder, path, text));
    }

    @Override
    public void validate(Metamodel metamodel) {
        attribute.validate(metamodel);
    }

    @Override
    public FilterParameter described() {
        return FilterParameter.of(parameter, parser, attribute + " " + match.words() + " the value");
    }
}
